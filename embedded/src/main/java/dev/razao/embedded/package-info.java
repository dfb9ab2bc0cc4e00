/**
 * Real PostgreSQL with pgvector and a real Redis without anything to install first: the platform runs on them when it
 * is started with {@code ./razao up}, and the tests of all modules run against them.
 */
@NullMarked
package dev.razao.embedded;

import org.jspecify.annotations.NullMarked;

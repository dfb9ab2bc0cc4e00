/** What was found, as JSON for programs and as tables for people. */
@NullMarked
package dev.razao.bench.report;

import org.jspecify.annotations.NullMarked;

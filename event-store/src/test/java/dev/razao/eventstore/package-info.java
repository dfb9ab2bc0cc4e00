/** Proves the engine against a real PostgreSQL. */
@NullMarked
package dev.razao.eventstore;

import org.jspecify.annotations.NullMarked;

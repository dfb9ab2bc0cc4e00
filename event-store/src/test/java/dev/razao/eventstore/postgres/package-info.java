/** Proves the engine against a real PostgreSQL. */
@NullMarked
package dev.razao.eventstore.postgres;

import org.jspecify.annotations.NullMarked;

/**
 * The log in PostgreSQL: no committed event is skipped, commands that wait for a commit share one, and readers learn of
 * an event within milliseconds.
 */
@NullMarked
package dev.razao.eventstore.postgres;

import org.jspecify.annotations.NullMarked;

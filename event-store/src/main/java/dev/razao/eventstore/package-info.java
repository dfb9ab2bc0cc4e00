/**
 * Keeps events in PostgreSQL behind Axon's {@code EventStorageEngine}: no committed event is skipped, commands that wait
 * for a commit share one, and readers learn of an event within milliseconds. It knows no feature of the platform.
 */
@NullMarked
package dev.razao.eventstore;

import org.jspecify.annotations.NullMarked;

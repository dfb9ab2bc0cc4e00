/** What a processor cannot handle stops its own stream and nothing else; it waits for a person, as a place in the log. */
@NullMarked
package dev.razao.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;

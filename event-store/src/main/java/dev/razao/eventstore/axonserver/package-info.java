/** Keeps events in an Axon Server, over its own connector; see docs/event-stores.md. */
@NullMarked
package dev.razao.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;

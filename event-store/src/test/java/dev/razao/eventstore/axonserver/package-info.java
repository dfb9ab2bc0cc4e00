/** Runs the contract of an engine over Axon Server's protocol: against a stand-in, and against a real one if it is named. */
@NullMarked
package dev.razao.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;

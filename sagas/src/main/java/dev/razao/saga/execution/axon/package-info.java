/** What a run needs to know, read from the streams of the event store, which are never behind. */
@NullMarked
package dev.razao.saga.execution.axon;

import org.jspecify.annotations.NullMarked;

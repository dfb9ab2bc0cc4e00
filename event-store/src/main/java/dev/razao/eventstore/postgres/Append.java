package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The events of one unit of work on their way into the log: stored together or not at all. */
record Append(List<NewEvent> events, long size, CompletableFuture<Void> outcome) {

    Append(List<NewEvent> events) {
        this(events, events.stream().mapToLong(NewEvent::size).sum(), new CompletableFuture<>());
    }

    void stored() {
        outcome.complete(null);
    }

    void failed(RuntimeException cause) {
        outcome.completeExceptionally(cause);
    }

    /** Returns once the events are durable. An interrupt waits too: giving up would leave the outcome unknown. */
    void await() {
        try {
            outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}

package dev.razao.api.operation;

import dev.razao.eventstore.deadletter.Retried;
import org.jspecify.annotations.Nullable;

/**
 * @param handled how many were handled
 * @param stoppedAt the one that failed again; absent if none is left of its stream
 */
record RetriedView(int handled, @Nullable DeadLetterView stoppedAt) {
    static RetriedView of(Retried retried) {
        var stopped = retried.stoppedAt();
        return new RetriedView(retried.handled(), stopped == null ? null : DeadLetterView.of(stopped));
    }
}

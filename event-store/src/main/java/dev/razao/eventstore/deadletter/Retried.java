package dev.razao.eventstore.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a stream's letters again.
 *
 * @param handled how many are done
 * @param stoppedAt the letter that failed again, with its new cause; absent if all are done
 */
public record Retried(int handled, @Nullable DeadLetter stoppedAt) {}

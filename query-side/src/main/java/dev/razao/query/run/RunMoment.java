package dev.razao.query.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a run, and where the run stood after it.
 *
 * @param type the event's stored name
 * @param position of the event in the log
 */
public record RunMoment(
        long sequence,
        String position,
        Instant at,
        String type,
        String status,
        @Nullable Integer step,
        @Nullable String tool,
        @Nullable String arguments,
        @Nullable String result,
        @Nullable String reason,
        long inputTokens,
        long outputTokens,
        long costMicros) {}

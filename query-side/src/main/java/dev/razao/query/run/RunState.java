package dev.razao.query.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it was.
 *
 * @param input null once its person was erased, as are arguments and answer
 * @param plan the names of its steps; null before it was planned
 * @param step the last step that anything happened to, from 0; null before the first
 * @param awaitedDigest what an approval must name; null while none is awaited
 * @param costMicros millionths of a real, so far
 * @param costCents what the run costs in the end
 * @param position of its last event in the log
 */
public record RunState(
        UUID runId,
        String agent,
        @Nullable UUID dealId,
        @Nullable String input,
        @Nullable List<String> plan,
        String status,
        @Nullable Integer step,
        @Nullable String tool,
        @Nullable String arguments,
        @Nullable String awaitedDigest,
        @Nullable String answer,
        @Nullable String reason,
        long inputTokens,
        long outputTokens,
        long costMicros,
        @Nullable Long costCents,
        @Nullable String currency,
        Instant startedAt,
        Instant updatedAt,
        String position) {}

package dev.razao.saga.effect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of an effect that was due. */
sealed interface Verdict {
    /** @param note why the process refused the outcome, if it did */
    record Done(@Nullable String note) implements Verdict {}

    record Parked(String reason) implements Verdict {}

    record Again(String reason, Duration delay) implements Verdict {}

    /** Not tried, so no attempt was used up. */
    record Postponed(Duration delay) implements Verdict {}

    /** Somebody settled it before. */
    record Settled() implements Verdict {}
}

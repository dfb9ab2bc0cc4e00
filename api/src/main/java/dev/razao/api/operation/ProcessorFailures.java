package dev.razao.api.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what failed: Axon forgets a segment's status once it gives the segment back, so a processor that fails
 * again and again would look well.
 */
public final class ProcessorFailures {
    /** Axon waits a second for the first new attempt, twice as long for each next one, and never more than a minute. */
    private static final int LONGEST_WAIT_SECONDS = 60;

    private static final int DOUBLINGS = 6;
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Map<Part, Failure> last = new ConcurrentHashMap<>();
    private final Clock clock;

    public ProcessorFailures(Clock clock) {
        this.clock = clock;
    }

    private record Part(String processor, int segment) {}

    /** @param times in a row */
    private record Failure(Instant at, String what, int times) {
        /** What does not come back in time is over, or another node's: the segment may have moved there. */
        boolean isOver(Instant now) {
            long wait = Math.min(1L << Math.min(times, DOUBLINGS), LONGEST_WAIT_SECONDS);
            return at.plusSeconds(wait).plus(SLACK).isBefore(now);
        }
    }

    public void failed(String processor, int segment, Throwable cause) {
        var now = clock.instant();
        var what = cause.getClass().getSimpleName();
        last.compute(
                new Part(processor, segment),
                (_, before) -> new Failure(now, what, before == null || before.isOver(now) ? 1 : before.times() + 1));
    }

    public void wentOn(String processor, int segment) {
        if (!last.isEmpty()) last.remove(new Part(processor, segment));
    }

    /** What keeps this processor from going on, if something did so a moment ago. */
    Optional<String> of(String processor) {
        var now = clock.instant();
        return last.entrySet().stream()
                .filter(entry -> entry.getKey().processor().equals(processor))
                .map(Map.Entry::getValue)
                .filter(failure -> !failure.isOver(now))
                .max(Comparator.comparing(Failure::at))
                .map(Failure::what);
    }
}

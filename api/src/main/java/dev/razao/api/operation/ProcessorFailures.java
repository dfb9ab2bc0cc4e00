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
    /** Axon tries a failed segment again within a minute, so a failure that lasts is never older than this. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Map<Part, Failure> last = new ConcurrentHashMap<>();
    private final Clock clock;

    public ProcessorFailures(Clock clock) {
        this.clock = clock;
    }

    private record Part(String processor, int segment) {}

    private record Failure(Instant at, String what) {}

    public void failed(String processor, int segment, Throwable cause) {
        last.put(
                new Part(processor, segment),
                new Failure(clock.instant(), cause.getClass().getSimpleName()));
    }

    public void wentOn(String processor, int segment) {
        if (!last.isEmpty()) last.remove(new Part(processor, segment));
    }

    /** What keeps this processor from going on, if something did so a moment ago. */
    Optional<String> of(String processor) {
        return last.entrySet().stream()
                .filter(entry -> entry.getKey().processor().equals(processor))
                .map(Map.Entry::getValue)
                .filter(failure -> failure.at().plus(FRESH).isAfter(clock.instant()))
                .max(Comparator.comparing(Failure::at))
                .map(Failure::what);
    }
}

package dev.razao.api.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * Passes no error over, and remembers it: Axon forgets a segment's status once it gives the segment back, so a
 * processor that fails again and again would look well.
 */
public final class ProcessorFailures implements ErrorHandler {
    /** Axon tries a failed segment again within a minute, so a failure that lasts is never older than this. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Map<String, Failure> last = new ConcurrentHashMap<>();
    private final Clock clock;

    public ProcessorFailures(Clock clock) {
        this.clock = clock;
    }

    private record Failure(Instant at, String what) {}

    @Override
    public void handleError(ErrorContext context) throws Exception {
        var what = context.error().getClass().getSimpleName();
        last.put(context.eventProcessor(), new Failure(clock.instant(), what));
        PropagatingErrorHandler.INSTANCE.handleError(context);
    }

    /** What keeps this processor from going on, if something did so a moment ago. */
    Optional<String> of(String processor) {
        return Optional.ofNullable(last.get(processor))
                .filter(failure -> failure.at().plus(FRESH).isAfter(clock.instant()))
                .map(Failure::what);
    }
}

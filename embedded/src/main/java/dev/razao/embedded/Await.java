package dev.razao.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what nobody announces. */
final class Await {

    private static final long PAUSE_MILLIS = 10;

    private Await() {}

    /** Whether the condition came true before the limit was over. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        return first(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), limit)
                .isPresent();
    }

    /** The first thing found, or nothing when the limit is over; looks at least once. */
    static <T> Optional<T> first(Supplier<Optional<T>> search, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = search.get();
            if (found.isPresent() || System.nanoTime() >= deadline || !pause()) {
                return found;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.razao.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it is so; how long that takes is not a test's business, so the limit is generous. */
final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> satisfied) {
        return within(LIMIT, what, look, satisfied);
    }

    /** For what was promised within a time. */
    static <T> T within(Duration limit, String what, Supplier<T> look, Predicate<T> satisfied) {
        var end = Instant.now().plus(limit);
        var seen = look.get();
        while (!satisfied.test(seen)) {
            if (Instant.now().isAfter(end)) throw new AssertionError("Waited for " + what + ", still: " + seen);
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}

package dev.razao.launcher.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, and says what it was that did not come. */
public record Patience(Duration limit) {
    private static final Duration PAUSE = Duration.ofMillis(100);

    public <T> T awaitFirst(String what, Supplier<Optional<T>> search) {
        var deadline = System.nanoTime() + limit.toNanos();
        var found = search.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Disappointment("Waited %d s for %s.".formatted(limit.toSeconds(), what));
            }
            pause(what);
            found = search.get();
        }
        return found.get();
    }

    public void awaitThat(String what, BooleanSupplier condition) {
        awaitFirst(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static void pause(String what) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disappointment("Interrupted while waiting for " + what + ".");
        }
    }
}

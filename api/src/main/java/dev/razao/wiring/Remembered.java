package dev.razao.wiring;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again once what it knows is too old. */
final class Remembered<T> implements Supplier<T> {
    private final Duration atMost;
    private final Supplier<T> ask;
    private @Nullable T known;
    private long askedAt;

    Remembered(Duration atMost, Supplier<T> ask) {
        this.atMost = atMost;
        this.ask = ask;
    }

    @Override
    public synchronized T get() {
        var value = known;
        if (value == null || System.nanoTime() - askedAt > atMost.toNanos()) {
            value = ask.get();
            known = value;
            askedAt = System.nanoTime();
        }
        return value;
    }
}

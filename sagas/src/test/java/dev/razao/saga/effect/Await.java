package dev.razao.saga.effect;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens on another thread. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    public static void until(Callable<Boolean> condition) throws Exception {
        var start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) throw new AssertionError("Still not so");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

package dev.razao.eventstore.postgres;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Any number of signals wake the sleeper once; one that comes before the sleep shortens it to nothing. */
final class WakeUp {

    private final Semaphore signal = new Semaphore(0);

    void signal() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await() throws InterruptedException {
        signal.acquire();
        signal.drainPermits();
    }

    void await(long millis) throws InterruptedException {
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}

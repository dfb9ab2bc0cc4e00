package dev.razao.bench.delivery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One posting that is watched all the way. Times are {@link System#nanoTime}; 0 is not yet. */
final class Probe {

    private final String transactionId;
    private final CountDownLatch followed = new CountDownLatch(1);
    private final AtomicLong intended = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong row = new AtomicLong();
    private final AtomicLong frame = new AtomicLong();

    Probe(String transactionId) {
        this.transactionId = transactionId;
    }

    String transactionId() {
        return transactionId;
    }

    /** The client's stream is open. */
    CountDownLatch followed() {
        return followed;
    }

    void intended(long nanos) {
        intended.set(nanos);
    }

    void accepted() {
        accepted.compareAndSet(0, System.nanoTime());
    }

    void rowSeen() {
        row.compareAndSet(0, System.nanoTime());
    }

    void frameSeen() {
        frame.compareAndSet(0, System.nanoTime());
    }

    boolean waitsForRow() {
        return intended.get() != 0 && row.get() == 0;
    }

    boolean isOver() {
        return accepted.get() != 0 && row.get() != 0 && frame.get() != 0;
    }

    /** Nanoseconds since it should have been sent, however late it was. What never came counts up to now. */
    long until(Leg leg) {
        long then =
                switch (leg) {
                    case ACCEPTED -> accepted.get();
                    case ROW -> row.get();
                    case FRAME -> frame.get();
                    case ALL -> isOver() ? Math.max(row.get(), frame.get()) : 0;
                };
        return (then == 0 ? System.nanoTime() : then) - intended.get();
    }

    /** A part of the way. */
    enum Leg {
        ACCEPTED,
        ROW,
        FRAME,
        ALL
    }
}

package dev.razao.localasaas.webhook;

/** How far the delivery of one queued event has come. Not kept: a restart tries again from the first attempt. */
record Trial(int failures, long dueNanos, boolean inFlight) {

    static Trial dueAt(long nanos) {
        return new Trial(0, nanos, false);
    }

    Trial started() {
        return new Trial(failures, dueNanos, true);
    }

    boolean isDue(long now) {
        return !inFlight && dueNanos - now <= 0;
    }
}

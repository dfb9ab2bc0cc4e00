package dev.razao.localasaas.webhook;

/**
 * What goes wrong on the way: every event arrives {@code repeat} times and {@code delayMillis} late, the next
 * {@code dropNext} events are lost for ever, the next {@code failNext} attempts reach nobody.
 */
public record Disturbance(int repeat, long delayMillis, int dropNext, int failNext) {
    public static final Disturbance NONE = new Disturbance(1, 0, 0, 0);

    public Disturbance {
        if (repeat < 1 || delayMillis < 0 || dropNext < 0 || failNext < 0) {
            throw new IllegalArgumentException("repeat must be at least 1, the others at least 0");
        }
    }

    Disturbance afterDrop() {
        return new Disturbance(repeat, delayMillis, dropNext - 1, failNext);
    }

    Disturbance afterFailure() {
        return new Disturbance(repeat, delayMillis, dropNext, failNext - 1);
    }
}

package dev.razao.eventstore.deadletter;

/** Says nothing about the event: the attempt was undone, and may be made again. */
public final class RetryInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RetryInterrupted(Throwable cause) {
        super("The retry was interrupted, nothing of its last event was kept: " + cause.getMessage(), cause);
    }
}

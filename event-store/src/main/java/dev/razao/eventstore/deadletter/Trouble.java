package dev.razao.eventstore.deadletter;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.jspecify.annotations.Nullable;

/** Tells what passes by itself from what comes back with its event. */
final class Trouble {

    /** Connection lost, rolled back by the server, out of resources, stopped by an operator, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A lock not had in time, a transaction idle for too long, a server that has become a standby. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25006");

    private Trouble() {}

    static boolean passes(Throwable failure) {
        boolean passing = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // What the database says outweighs how others wrap it.
            if (cause instanceof SQLException said) return passes(said);
            passing |= isPassing(cause);
        }
        return passing;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                // A pool that was closed says nothing else.
                || state == null
                || PASSING_STATES.contains(state)
                || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case AxonTransientException _,
                    EventStoreException _,
                    ShutdownInProgressException _,
                    RejectedExecutionException _,
                    TimeoutException _,
                    InterruptedException _ -> true;
            // An event that is nested too deeply will always be.
            case VirtualMachineError error -> !(error instanceof StackOverflowError);
            default -> false;
        };
    }

    /** Axon's worker dies of an {@link Error} without a word and keeps its segment for ever. */
    static Exception of(Throwable failure) {
        return failure instanceof Exception exception
                ? exception
                : new IllegalStateException(failure.toString(), failure);
    }
}

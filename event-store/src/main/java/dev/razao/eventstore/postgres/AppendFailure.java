package dev.razao.eventstore.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells what one command of a batch has brought upon itself from what has befallen all of them. */
final class AppendFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Data that cannot be stored, a broken constraint, a value too large for an index. */
    private static final Set<String> OF_ONE_COMMAND = Set.of("22", "23", "54");

    private AppendFailure() {}

    static boolean isOfOneCommand(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return isLockHeld(failure) || OF_ONE_COMMAND.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Another writer has put an event in the same place and has not ended yet. */
    static boolean isLockHeld(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    static RuntimeException of(Append append, SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                ? conflict(append, failure)
                : Database.failure("Events could not be appended", failure);
    }

    private static ConcurrencyException conflict(Append append, SQLException cause) {
        var first = append.events().getFirst();
        var what = "Another command has already stored event " + first.sequence() + " of stream " + first.stream()
                + ", or one that follows it in the same unit of work, or an event of the same id";
        return new ConcurrencyException(what, cause);
    }
}

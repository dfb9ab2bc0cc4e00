package dev.razao.command.kernel;

import org.axonframework.commandhandling.CommandExecutionException;

/** The command is understood and not allowed: business as usual, not a bug. */
public final class Rejected extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    public Rejected(Rejection reason) {
        super(reason.toString(), null, reason);
    }

    public Rejection reason() {
        return this.<Rejection>getDetails().orElseThrow();
    }
}

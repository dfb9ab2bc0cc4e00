package dev.razao.saga.execution.tool;

/** The arguments break the schema. The reason names fields and never repeats values, which may be personal. */
public final class UnfitArguments extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitArguments(String reason) {
        super(reason);
    }
}

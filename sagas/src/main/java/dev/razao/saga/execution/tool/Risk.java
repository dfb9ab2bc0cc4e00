package dev.razao.saga.execution.tool;

/** The worst that a tool can do. */
public enum Risk {
    READS,
    WAITS,
    MOVES_MONEY;

    public boolean needsApproval() {
        return this == MOVES_MONEY;
    }
}

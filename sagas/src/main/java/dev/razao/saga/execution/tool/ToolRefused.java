package dev.razao.saga.execution.tool;

/** The run can never do this, however often it tries. */
public final class ToolRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToolRefused(String reason) {
        super(reason);
    }
}

package dev.razao.saga.execution;

/** No usable thought this time. The reason is shown to operators and so never repeats what the model said. */
public final class ThoughtFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ThoughtFailed(String reason) {
        super(reason);
    }
}

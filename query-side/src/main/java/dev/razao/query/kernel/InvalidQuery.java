package dev.razao.query.kernel;

/** The question makes no sense, and its message tells whoever asked why. */
public final class InvalidQuery extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidQuery(String message) {
        super(message);
    }
}

package dev.razao.saga.effect;

/** No further attempt can help: the effect is parked at once, with this reason, for a person to look at. */
public class Unprocessable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unprocessable(String reason) {
        super(reason);
    }
}

package dev.razao.localasaas.control;

/** What happens to the next call of this method and path, once. */
public record Fault(Kind kind, String call) {
    public static final String CREATE_CHARGE = "POST /v3/payments";

    public enum Kind {
        /** Done, but the answer waits until it is released. */
        HOLD_ANSWER,
        /** Done, but answered with a 500. */
        ANSWER_500,
        /** Done, but the connection closes without an answer. */
        CLOSE_CONNECTION,
        /** Not done, answered with a 429. */
        ANSWER_429
    }

    public static Fault onCreateCharge(Kind kind) {
        return new Fault(kind, CREATE_CHARGE);
    }
}

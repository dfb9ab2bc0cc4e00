package dev.razao.localasaas.http;

/** A call that the provider turns down, with its status and code. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    private Refusal(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A field that is missing or wrong: the code is {@code invalid_} and its name. */
    public static Refusal invalid(String field, String description) {
        return new Refusal(400, "invalid_" + field, description);
    }

    /** The state of the object forbids it. */
    public static Refusal action(String description) {
        return invalid("action", description);
    }

    /** The real provider can do it, this stand-in cannot: better a loud refusal than a wrong success. */
    public static Refusal unsupported(String what) {
        return new Refusal(400, "unsupported_by_local_asaas", "The local Asaas does not know '" + what + "' yet.");
    }

    public static Refusal notFound() {
        return new Refusal(404, "", "");
    }

    Answer answer() {
        return code.isEmpty() ? Answer.empty(status) : Answer.refused(status, code, getMessage());
    }
}

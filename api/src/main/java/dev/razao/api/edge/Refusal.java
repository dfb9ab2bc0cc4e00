package dev.razao.api.edge;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that ends at the edge, with what the client is told. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final transient List<FieldError> errors;

    private Refusal(HttpStatus status, String type, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.errors = errors;
    }

    /** @param pointer where in the body, as a JSON Pointer (RFC 6901) */
    public record FieldError(String pointer, String message) {}

    public static Refusal unauthorized() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "unauthorized", "A valid bearer token is required", List.of());
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, "forbidden", detail, List.of());
    }

    public static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", what, List.of());
    }

    /** Not now: something else is going on. */
    public static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, "conflict", detail, List.of());
    }

    public static Refusal malformed(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "malformed-request", detail, List.of());
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", "Some fields are not valid", errors);
    }

    public static Refusal invalid(String pointer, String message) {
        return invalid(List.of(new FieldError(pointer, message)));
    }

    /** The provider said no, in its own words. */
    public static Refusal refusedOutside(String code, String reason) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT, "charge-refused", reason, List.of(new FieldError("", code)));
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    List<FieldError> errors() {
        return errors;
    }
}

package dev.razao.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets instead of an answer (RFC 9457).
 *
 * @param type stable, a client may branch on it
 * @param errors the fields that are wrong, by JSON Pointer
 * @param reason the record of facts behind a business refusal
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String traceId,
        List<Refusal.FieldError> errors,
        @Nullable Object reason) {
    static final String TYPE_PREFIX = "urn:razao:problem:";
}

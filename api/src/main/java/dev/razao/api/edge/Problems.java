package dev.razao.api.edge;

import dev.razao.command.kernel.Rejected;
import dev.razao.query.kernel.InvalidQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/** The one place that turns what went wrong into a problem. Bugs become 500 and tell nothing of the inside. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Refusals of the value itself; all others are refusals of the moment, and those are conflicts. */
    private static final Set<String> OF_THE_VALUE = Set.of(
            "AmountNotPositive",
            "DealValueNotPositive",
            "FeeOutOfRange",
            "TransactionDoesNotBalance",
            "TransactionHasTooFewEntries");

    private Problems() {}

    static Problem of(Throwable failure, String traceId) {
        return switch (failure) {
            case Refusal refusal -> refusal(refusal, traceId);
            case Rejected rejected -> rejection(rejected, traceId);
            case AggregateNotFoundException _ ->
                problem(HttpStatus.NOT_FOUND, "not-found", "Nothing here has this id", traceId, List.of(), null);
            case ConcurrencyException _ ->
                problem(HttpStatus.CONFLICT, "concurrent-change", "Changed meanwhile; try again", traceId);
            case InvalidQuery question ->
                problem(HttpStatus.BAD_REQUEST, "malformed-request", question.getMessage(), traceId);
            case DataBufferLimitException _ -> http(HttpStatus.CONTENT_TOO_LARGE, "At most 1 MiB", traceId);
            case ResponseStatusException http -> http(http, traceId);
            default -> {
                LOG.error("Request failed, traceId {}", traceId, failure);
                yield problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", null, traceId, List.of(), null);
            }
        };
    }

    private static Problem rejection(Rejected rejected, String traceId) {
        var name = rejected.reason().getClass().getSimpleName();
        var status = OF_THE_VALUE.contains(name) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return problem(status, kebab(name), null, traceId, List.of(), rejected.reason());
    }

    private static Problem refusal(Refusal refusal, String traceId) {
        return problem(refusal.status(), refusal.type(), refusal.getMessage(), traceId, refusal.errors(), null);
    }

    /** Spring's own refusals: unknown route, wrong method, a body that is no JSON or has other fields. */
    private static Problem http(ResponseStatusException failure, String traceId) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) return refusal(UnreadableBody.refusal(json), traceId);
        }
        return http(HttpStatus.valueOf(failure.getStatusCode().value()), null, traceId);
    }

    private static Problem http(HttpStatus status, @Nullable String detail, String traceId) {
        return switch (status) {
            case BAD_REQUEST -> problem(status, "malformed-request", detail, traceId);
            case NOT_FOUND -> problem(status, "not-found", "There is no such route", traceId);
            default -> problem(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail, traceId);
        };
    }

    private static Problem problem(HttpStatusCode status, String type, @Nullable String detail, String traceId) {
        return problem(status, type, detail, traceId, List.of(), null);
    }

    private static Problem problem(
            HttpStatusCode status,
            String type,
            @Nullable String detail,
            String traceId,
            List<Refusal.FieldError> errors,
            @Nullable Object reason) {
        var title = type.replace('-', ' ');
        return new Problem(Problem.TYPE_PREFIX + type, title, status.value(), detail, traceId, errors, reason);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

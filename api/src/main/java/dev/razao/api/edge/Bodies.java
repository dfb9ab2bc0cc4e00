package dev.razao.api.edge;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Reads a request body and refuses what is missing or out of range, field by field. */
@Component
public class Bodies {
    private final Validator validator;

    Bodies(Validator validator) {
        this.validator = validator;
    }

    public <T> Mono<T> read(ServerRequest http, Class<T> type) {
        return http.bodyToMono(type)
                .switchIfEmpty(Mono.error(() -> Refusal.malformed("A JSON body is required")))
                .doOnNext(this::check);
    }

    private <T> void check(T body) {
        var errors = validator.validate(body).stream()
                .map(violation -> new Refusal.FieldError(pointer(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Refusal.FieldError::pointer))
                .toList();
        if (!errors.isEmpty()) throw Refusal.invalid(errors);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return "/" + violation.getPropertyPath().toString().replace('.', '/');
    }
}

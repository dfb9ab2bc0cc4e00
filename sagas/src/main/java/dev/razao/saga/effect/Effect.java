package dev.razao.saga.effect;

import java.util.Map;
import java.util.UUID;

/**
 * Something to be done outside, once.
 *
 * @param id also the idempotency key: the same id again is the same effect
 * @param request what its {@link EffectHandler} needs to know, stored as JSON; no personal data
 * @param metadata over that of the message which is being handled
 */
public record Effect(UUID id, Record request, Map<String, Object> metadata) {
    public Effect(UUID id, Record request) {
        this(id, request, Map.of());
    }
}

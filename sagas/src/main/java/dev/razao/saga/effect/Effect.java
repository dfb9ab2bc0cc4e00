package dev.razao.saga.effect;

import java.util.UUID;

/**
 * Something to be done outside, once.
 *
 * @param id also the idempotency key: the same id again is the same effect
 * @param request what its {@link EffectHandler} needs to know, stored as JSON
 */
public record Effect(UUID id, Record request) {}

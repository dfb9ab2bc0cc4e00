package dev.razao.saga.effect;

import java.util.Map;
import java.util.UUID;

/**
 * One try at an effect.
 *
 * @param number 1 for the first
 * @param metadata of the event that the process was handling: tenant, trace, correlation
 */
public record EffectAttempt(UUID effectId, int number, Map<String, Object> metadata) {}

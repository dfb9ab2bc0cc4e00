package dev.razao.saga.effect;

import java.time.Instant;
import java.util.UUID;

/**
 * An effect that waits for a person.
 *
 * @param request JSON
 * @param reason why it could not be done
 */
public record ParkedEffect(UUID id, String kind, String request, int attempts, String reason, Instant parkedAt) {}

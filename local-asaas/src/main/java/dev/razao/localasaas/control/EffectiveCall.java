package dev.razao.localasaas.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call under {@code /v3} that changed something, with the id and reference of what it changed. */
public record EffectiveCall(
        Instant instant,
        String method,
        String path,
        @Nullable String id,
        @Nullable String externalReference) {}

package dev.razao.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An aggregate as some event left it.
 *
 * @param sequence of that event, as are {@code position} and {@code time}
 */
record ShownState(
        String type,
        String id,
        long sequence,
        String position,
        Instant time,
        @Schema(implementation = Object.class) JsonNode state) {}

package dev.razao.saga.effect;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An effect that waits to be done.
 *
 * @param request JSON
 * @param attempts so far
 * @param waited since the last attempt, or since it was scheduled
 */
record StoredEffect(UUID id, String kind, String request, Map<String, Object> metadata, int attempts, Duration waited) {
    @Nullable
    TenantId tenant() {
        var tenant = metadata.get(MetadataKeys.TENANT_ID);
        return tenant == null ? null : TenantId.of(tenant.toString());
    }
}

package dev.razao.api.edge;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Who sends this request, as their token says.
 *
 * @param traceId W3C trace id, 32 hex digits
 */
public record Caller(TenantId tenant, UUID workspace, String actor, String traceId) {
    static final String ATTRIBUTE = Caller.class.getName();

    /** Known on every route that asks for a token. */
    public static Caller of(ServerRequest http) {
        return (Caller) http.attribute(ATTRIBUTE).orElseThrow();
    }

    Map<String, Object> metadata() {
        var metadata = new HashMap<String, Object>();
        metadata.put(MetadataKeys.TENANT_ID, tenant.toString());
        metadata.put(MetadataKeys.WORKSPACE_ID, workspace.toString());
        metadata.put(MetadataKeys.ACTOR, actor);
        metadata.put(MetadataKeys.TRACE_ID, traceId);
        return metadata;
    }
}

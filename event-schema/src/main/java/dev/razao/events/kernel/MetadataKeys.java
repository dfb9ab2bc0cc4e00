package dev.razao.events.kernel;

/** What every message carries beside its payload. Interceptors set it; no handler passes it on by hand. */
public final class MetadataKeys {
    public static final String TENANT_ID = "tenantId";
    public static final String WORKSPACE_ID = "workspaceId";
    /** Who acted: {@code token:…}, {@code process:…} or {@code provider:…}. */
    public static final String ACTOR = "actor";
    /** W3C trace id, 32 hex digits. */
    public static final String TRACE_ID = "traceId";
    /** The message that began the story; the same on all that follows from it. */
    public static final String CORRELATION_ID = "correlationId";
    /** The message that directly caused this one. */
    public static final String CAUSATION_ID = "causationId";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private MetadataKeys() {}
}

package dev.razao.bench.order;

import static dev.razao.events.kernel.MetadataKeys.ACTOR;
import static dev.razao.events.kernel.MetadataKeys.CAUSATION_ID;
import static dev.razao.events.kernel.MetadataKeys.CORRELATION_ID;
import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;
import static dev.razao.events.kernel.MetadataKeys.TRACE_ID;
import static dev.razao.events.kernel.MetadataKeys.WORKSPACE_ID;

import dev.razao.bench.order.OrderMessage.Line;
import dev.razao.bench.order.OrderMessage.OrderPlaced;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Sample orders, and the metadata that everything of the platform carries. */
public final class Orders {

    public static final Line LINE = new Line("consulta-inicial", 1, 12_990, "BRL");

    public static final Set<String> CARRIED =
            Set.of(TENANT_ID, WORKSPACE_ID, ACTOR, TRACE_ID, CORRELATION_ID, CAUSATION_ID);

    private static final Map<String, String> METADATA = Map.of(
            TENANT_ID, newId(),
            WORKSPACE_ID, newId(),
            ACTOR, "token:integration",
            TRACE_ID, newId().replace("-", ""),
            CORRELATION_ID, newId(),
            CAUSATION_ID, newId());

    private Orders() {}

    /** Random, as the peer's; the JDK's own way would cost more than it matters here. */
    public static String newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public static Map<String, String> metadata() {
        return METADATA;
    }

    static OrderPlaced placed(String orderId) {
        return new OrderPlaced(orderId, newId(), LINE);
    }
}

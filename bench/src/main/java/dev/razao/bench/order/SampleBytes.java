package dev.razao.bench.order;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.wiring.serialization.StoredForm;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.messaging.MetaData;

/** What one event of an order is when it is stored. */
public record SampleBytes(String tenant, String payload, String metadata) {

    public static SampleBytes of(StoredForm form) {
        var metadata = MetaData.from(Orders.metadata());
        return new SampleBytes(
                Objects.requireNonNull(Orders.metadata().get(TENANT_ID)),
                form.serialize(Orders.placed(Orders.newId()), String.class).getData(),
                form.serialize(metadata, String.class).getData());
    }

    public int size() {
        return (payload + metadata).getBytes(StandardCharsets.UTF_8).length;
    }
}

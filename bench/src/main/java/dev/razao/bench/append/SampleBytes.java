package dev.razao.bench.append;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.wiring.serialization.StoredForm;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.messaging.MetaData;

/** What one event of an order is when it is stored. */
record SampleBytes(String tenant, String payload, String metadata) {

    static SampleBytes of(StoredForm form) {
        var metadata = MetaData.from(Orders.metadata());
        return new SampleBytes(
                Objects.requireNonNull(Orders.metadata().get(TENANT_ID)),
                form.serialize(Orders.sample(), String.class).getData(),
                form.serialize(metadata, String.class).getData());
    }

    int size() {
        return (payload + metadata).getBytes(StandardCharsets.UTF_8).length;
    }
}

package dev.razao.saga.execution.axon;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunId;
import dev.razao.saga.execution.RunHistory;
import dev.razao.saga.execution.RunSoFar;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the run's own stream, from its first event: a snapshot would not tell what was said. */
public final class AxonRunHistory implements RunHistory {
    private final EventStore events;

    public AxonRunHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public RunSoFar read(RunId run) {
        var stream = events.readEvents(run.toString(), 0).asStream().toList();
        var tenant = (String) stream.getFirst().getMetaData().get(MetadataKeys.TENANT_ID);
        return new RunSoFar(
                TenantId.of(tenant),
                stream.stream().map(event -> (RunEvent) event.getPayload()).toList());
    }
}

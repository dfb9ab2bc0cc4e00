package dev.razao.wiring;

import dev.razao.events.kernel.MetadataKeys;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** To a tenant, what belongs to another does not exist. */
final class TenantRepository<T> extends EventSourcingRepository<T> {
    TenantRepository(Builder<T> builder) {
        super(builder);
    }

    @Override
    protected DomainEventStream readEvents(String identifier) {
        var events = super.readEvents(identifier);
        if (events.hasNext()) {
            var owner = events.peek().getMetaData().get(MetadataKeys.TENANT_ID);
            var asking = CurrentUnitOfWork.get().getMessage().getMetaData().get(MetadataKeys.TENANT_ID);
            if (!Objects.equals(owner, asking)) {
                throw new AggregateNotFoundException(identifier, "Not found for this tenant");
            }
        }
        return events;
    }
}

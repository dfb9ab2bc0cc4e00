package dev.razao.saga.execution.axon;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import dev.razao.saga.execution.tool.Offer;
import dev.razao.saga.execution.tool.Offers;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the deal's own stream. */
public final class AxonOffers implements Offers {
    private final EventStore events;

    public AxonOffers(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<Offer> find(TenantId tenant, DealId deal) {
        return offered(events.readEvents(deal.toString(), 0)
                .asStream()
                .filter(event -> tenant.toString().equals(event.getMetaData().get(MetadataKeys.TENANT_ID)))
                .map(event -> (DealEvent) event.getPayload())
                .toList());
    }

    private static Optional<Offer> offered(List<DealEvent> story) {
        if (story.isEmpty()) return Optional.empty();
        var opened = (DealOpened) story.getFirst();
        boolean open = story.stream().noneMatch(event -> event instanceof DealWon || event instanceof DealLost);
        return Optional.of(new Offer(opened.title(), opened.value(), opened.customer(), open));
    }
}

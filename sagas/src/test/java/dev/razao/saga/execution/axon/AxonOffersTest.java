package dev.razao.saga.execution.axon;

import static dev.razao.saga.execution.RunStory.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import dev.razao.saga.execution.tool.Offer;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class AxonOffersTest {
    private static final DealOpened OPENED = new DealOpened(DEAL, "Plano anual", PRICE, CUSTOMER);

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AxonOffers offers = new AxonOffers(events);

    @Test
    void a_deal_is_offered_to_its_tenant() {
        happened(OPENED);

        assertThat(offers.find(TENANT, DEAL)).contains(new Offer("Plano anual", PRICE, CUSTOMER, true));
    }

    @Test
    void another_tenants_deal_does_not_exist() {
        happened(OPENED);

        assertThat(offers.find(TenantId.of("018f0000-0000-7000-8000-0000000000ee"), DEAL))
                .isEmpty();
    }

    @Test
    void an_unknown_deal_is_not_found() {
        assertThat(offers.find(TENANT, DEAL)).isEmpty();
    }

    @Test
    void a_won_deal_is_closed() {
        happened(OPENED, new DealWon(DEAL, null));

        assertThat(offers.find(TENANT, DEAL).orElseThrow().open()).isFalse();
    }

    @Test
    void a_lost_deal_is_closed() {
        happened(OPENED, new DealLost(DEAL, "price"));

        assertThat(offers.find(TENANT, DEAL).orElseThrow().open()).isFalse();
    }

    private void happened(DealEvent... story) {
        for (int number = 0; number < story.length; number++) {
            events.publish(new GenericDomainEventMessage<>(
                    "Deal", DEAL.toString(), number, story[number], Map.of(MetadataKeys.TENANT_ID, TENANT.toString())));
        }
    }
}

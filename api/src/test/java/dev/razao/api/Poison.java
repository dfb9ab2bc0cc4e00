package dev.razao.api;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.events.deal.DealEvent.DealLost;
import dev.razao.events.deal.DealEvent.DealOpened;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that no command would make: a title with a NUL, which JSON can hold and a column cannot. */
record Poison(Tenant tenant) {
    private static final Customer ANA = new Customer("Ana Souza", new TaxId("249.715.637-92"), "ana@example.com", null);

    String openDeal() {
        var deal = UUID.randomUUID().toString();
        publish(opened(deal));
        return deal;
    }

    DomainEventMessage<?> opened(String deal) {
        return opened(deal, "poison \0");
    }

    DomainEventMessage<?> harmless(String deal) {
        return opened(deal, "no poison");
    }

    private DomainEventMessage<?> opened(String deal, String title) {
        var customer = new Personal<>(PersonId.of(UUID.randomUUID().toString()), ANA);
        return event(deal, 0, new DealOpened(DealId.of(deal), title, Money.brl(100), customer));
    }

    void loseDeal(String deal, long sequence) {
        publish(lost(deal, sequence));
    }

    DomainEventMessage<?> lost(String deal, long sequence) {
        return event(deal, sequence, new DealLost(DealId.of(deal), "because"));
    }

    DomainEventMessage<?> event(String stream, long sequence, Object event) {
        Map<String, Object> metadata =
                Map.of(MetadataKeys.TENANT_ID, tenant.id().toString());
        return new GenericDomainEventMessage<>("Deal", stream, sequence, event, metadata);
    }

    void publish(DomainEventMessage<?>... events) {
        RunningPlatform.part(EventStore.class).publish(List.of(events));
    }

    void mend(String deal) {
        mendWhere("stream = '" + deal + "'");
    }

    /** A rebuild reads the log of everybody. */
    static void mendAll() {
        mendWhere("payload::text like '%u0000%'");
    }

    private static void mendWhere(String condition) {
        database()
                .sql("update event_store.event set payload = replace(payload::text, 'u0000', 'u0020')::json where "
                        + condition)
                .update();
    }

    String reasonOfDiscard(tools.jackson.databind.JsonNode letter) {
        return database()
                .sql("select reason || ' by ' || discarded_by from dead_letter.discarded where id = :id")
                .param("id", Letters.id(letter))
                .query(String.class)
                .single();
    }

    static JdbcClient database() {
        return JdbcClient.create(RunningPlatform.part("workConnections", HikariDataSource.class));
    }
}

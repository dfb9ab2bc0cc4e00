package dev.razao.projection;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.ledger.LedgerEvent;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** What happened, in order, as a streaming processor would hand it out. */
public final class EventLog {
    private final List<GenericTrackedDomainEventMessage<?>> messages = new ArrayList<>();
    private final Map<Object, Long> lengths = new HashMap<>();
    private Instant now;

    public EventLog(String start) {
        now = Instant.parse(start);
    }

    /** A minute passes after each event. */
    public EventLog happened(TenantId tenant, Object... events) {
        for (var event : events) {
            at(now, tenant, event);
            now = now.plus(Duration.ofMinutes(1));
        }
        return this;
    }

    public EventLog at(Instant at, TenantId tenant, Object event) {
        var stream = stream(event);
        long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
        var payload = new GenericMessage<>(event, MetaData.with(MetadataKeys.TENANT_ID, tenant.toString()));
        var message = new GenericDomainEventMessage<>("story", stream.toString(), sequence, payload, at);
        messages.add(new GenericTrackedDomainEventMessage<>(Place.ofEvent(messages.size()), message));
        return this;
    }

    public List<GenericTrackedDomainEventMessage<?>> messages() {
        return List.copyOf(messages);
    }

    private static Object stream(Object event) {
        return switch (event) {
            case RunEvent run -> run.runId();
            case PaymentEvent payment -> payment.paymentId();
            case DealEvent deal -> deal.dealId();
            case LedgerEvent ledger -> ledger.transactionId();
            default -> throw new IllegalArgumentException("No stream for " + event);
        };
    }
}

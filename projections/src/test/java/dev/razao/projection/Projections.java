package dev.razao.projection;

import dev.razao.projection.deal.DealOverviewProjection;
import dev.razao.projection.kpi.KpisProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.projection.payment.PaymentOverviewProjection;
import dev.razao.projection.run.RunTimelineProjection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/** Every projection, hearing events in a transaction each. */
public final class Projections {
    private final Database database;
    private final List<EventMessageHandler> handlers;

    public Projections(Database database) {
        this.database = database;
        handlers = Stream.of(
                        new RunTimelineProjection(database.sql()),
                        new PaymentOverviewProjection(database.sql()),
                        new DealOverviewProjection(database.sql()),
                        new LedgerBalancesProjection(database.sql()),
                        new KpisProjection(database.sql()))
                .<EventMessageHandler>map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    public void hear(EventLog log) {
        hear(log.messages());
    }

    public void hear(Iterable<? extends EventMessage<?>> messages) {
        messages.forEach(this::hear);
    }

    public void hear(EventMessage<?> message) {
        database.transaction().executeWithoutResult(_ -> {
            for (var handler : handlers) handle(handler, message);
        });
    }

    public void reset() {
        database.transaction().executeWithoutResult(_ -> handlers.forEach(EventMessageHandler::prepareReset));
    }

    private static void handle(EventMessageHandler handler, EventMessage<?> message) {
        try {
            handler.handle(message);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}

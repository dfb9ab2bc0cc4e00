package dev.razao.bench.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.bench.order.OrderMessage.AddLine;
import dev.razao.bench.order.OrderMessage.LineAdded;
import dev.razao.bench.order.OrderMessage.OrderPlaced;
import dev.razao.bench.order.OrderMessage.PlaceOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** Decides next to nothing: what is measured is everything around it. */
@NullUnmarked
@Revision("1")
public class Order {
    @AggregateIdentifier
    private String id;

    private long cents;

    Order() {}

    @CommandHandler
    Order(PlaceOrder place) {
        apply(new OrderPlaced(place.orderId(), place.customerId(), place.line()));
    }

    @CommandHandler
    void handle(AddLine add) {
        apply(new LineAdded(id, add.line()));
    }

    @EventSourcingHandler
    void on(OrderPlaced placed) {
        id = placed.orderId();
        cents = placed.line().cents();
    }

    @EventSourcingHandler
    void on(LineAdded added) {
        cents += added.line().cents();
    }
}

package dev.razao.bench.append;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.bench.append.OrderMessage.AddLine;
import dev.razao.bench.append.OrderMessage.LineAdded;
import dev.razao.bench.append.OrderMessage.OrderPlaced;
import dev.razao.bench.append.OrderMessage.PlaceOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Decides next to nothing: what is measured is everything around it. */
@NullUnmarked
class Order {
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

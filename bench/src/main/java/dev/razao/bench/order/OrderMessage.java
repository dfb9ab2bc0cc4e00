package dev.razao.bench.order;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is said to an order, and what happens to it: about as much as the platform's own messages say. */
public interface OrderMessage {

    record PlaceOrder(@TargetAggregateIdentifier String orderId, String customerId, Line line) {}

    record AddLine(@TargetAggregateIdentifier String orderId, Line line) {}

    record OrderPlaced(String orderId, String customerId, Line line) {}

    record LineAdded(String orderId, Line line) {}

    record Line(String product, int quantity, long cents, String currency) {}
}

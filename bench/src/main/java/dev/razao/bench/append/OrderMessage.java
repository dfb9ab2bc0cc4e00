package dev.razao.bench.append;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is said to an order, and what happens to it: about as much as the platform's own messages say. */
interface OrderMessage {

    record PlaceOrder(@TargetAggregateIdentifier String orderId, String customerId, Line line) {}

    record AddLine(@TargetAggregateIdentifier String orderId, Line line) {}

    record OrderPlaced(String orderId, String customerId, Line line) {}

    record LineAdded(String orderId, Line line) {}

    record Line(String product, int quantity, long cents, String currency) {}

    static List<Class<?>> stored() {
        return List.of(OrderPlaced.class, LineAdded.class);
    }
}

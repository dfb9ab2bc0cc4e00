package dev.razao.bench.append;

import dev.razao.bench.order.OrderMessage.AddLine;
import dev.razao.bench.order.OrderMessage.PlaceOrder;
import dev.razao.bench.order.Orders;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** What is sent to the orders. */
sealed interface Traffic {

    /** What must have been done before. */
    List<Command> preparation();

    Command next();

    /** One event a command, whichever it is. */
    record Command(String orderId, Object message) {
        static Command place(String orderId) {
            return new Command(orderId, new PlaceOrder(orderId, Orders.newId(), Orders.LINE));
        }
    }

    /** Each command finds an order of its own. */
    record NewOrders() implements Traffic {
        @Override
        public List<Command> preparation() {
            return List.of();
        }

        @Override
        public Command next() {
            return Command.place(Orders.newId());
        }
    }

    /** All commands meet at a few orders, which must decide one after the other. */
    record HotOrders(List<String> orderIds) implements Traffic {

        static HotOrders of(int count) {
            return new HotOrders(Stream.generate(Orders::newId).limit(count).toList());
        }

        @Override
        public List<Command> preparation() {
            return orderIds.stream().map(Command::place).toList();
        }

        @Override
        public Command next() {
            var id = orderIds.get(ThreadLocalRandom.current().nextInt(orderIds.size()));
            return new Command(id, new AddLine(id, Orders.LINE));
        }
    }
}

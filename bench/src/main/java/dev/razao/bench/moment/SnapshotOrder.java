package dev.razao.bench.moment;

import dev.razao.bench.order.LongOrder;
import dev.razao.bench.order.OrderMessage.AddLine;
import dev.razao.bench.order.Orders;
import dev.razao.bench.order.OurCommandSide;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.commandhandling.GenericCommandMessage;

/** An order whose snapshots are taken the way the platform takes them: behind a command. */
final class SnapshotOrder {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String COUNT = "select count(*) from event_store.snapshot where stream = ?";

    private SnapshotOrder() {}

    static Subject of(OurCommandSide platform, int length) {
        var order = new LongOrder(Orders.newId(), length - 1);
        order.writeTo(platform.engine());
        var last = new AddLine(order.orderId(), Orders.LINE);
        platform.gateway().sendAndWait(new GenericCommandMessage<>(last, Orders.metadata()));
        awaitSnapshots(platform, order.orderId(), length / OurCommandSide.SNAPSHOT_EVERY);
        platform.rest();
        return Subject.of(platform, new LongOrder(order.orderId(), length));
    }

    private static void awaitSnapshots(OurCommandSide platform, String stream, int wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = platform.database().connect();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, stream);
            while (true) {
                var count = statement.executeQuery();
                count.next();
                if (count.getInt(1) >= wanted) {
                    return;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Only %d of %d snapshots were taken".formatted(count.getInt(1), wanted));
                }
                Thread.sleep(PAUSE);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The snapshots cannot be counted", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package dev.razao.bench.append;

import dev.razao.bench.append.Traffic.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** So many senders, each of whom sends the next command when the last one was answered. */
record ClosedLoop(int senders, ThreadFactory threads) {

    List<Sent> run(Duration time, Traffic traffic, Consumer<Command> send) {
        long end = System.nanoTime() + time.toNanos();
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            var all = Stream.generate(() -> executor.submit(() -> sendUntil(end, traffic, send)))
                    .limit(senders)
                    .toList();
            var sent = new ArrayList<Sent>();
            for (var sender : all) {
                sent.add(outcome(sender));
            }
            return sent;
        }
    }

    private static Sent outcome(Future<Sent> sender) {
        try {
            return sender.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A command failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Sent sendUntil(long end, Traffic traffic, Consumer<Command> send) {
        var sent = new Sent();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            var command = traffic.next();
            send.accept(command);
            sent.add(command.orderId(), System.nanoTime() - begin);
        }
        return sent;
    }

    /** What one sender has got done. */
    static final class Sent {
        private static final int ROOM = 1024;

        private final List<String> orderIds = new ArrayList<>();
        private long[] nanos = new long[ROOM];

        private void add(String orderId, long took) {
            if (orderIds.size() == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[orderIds.size()] = took;
            orderIds.add(orderId);
        }

        List<String> orderIds() {
            return orderIds;
        }

        long[] nanos() {
            return Arrays.copyOf(nanos, orderIds.size());
        }
    }
}

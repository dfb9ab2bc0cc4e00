package dev.razao.bench.append;

import dev.razao.bench.append.ClosedLoop.Sent;
import dev.razao.bench.append.Traffic.Command;
import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.bench.order.CommandSide;
import dev.razao.bench.order.Orders;
import dev.razao.embedded.PostgresDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Commands to an event store through Axon's command gateway. */
final class CommandContestant implements Contestant {

    private final CommandSide side;
    private final ClosedLoop loop;
    private final Traffic traffic;
    private final Acknowledged acknowledged = new Acknowledged();

    CommandContestant(CommandSide side, int inFlight, Traffic traffic) {
        this.side = side;
        this.loop = new ClosedLoop(inFlight, side.senders());
        this.traffic = traffic;
        var preparation = traffic.preparation();
        preparation.forEach(this::send);
        acknowledged.add(preparation.stream().map(Command::orderId).toList());
    }

    @Override
    public String name() {
        return side.name();
    }

    @Override
    public PostgresDatabase database() {
        return side.database();
    }

    @Override
    public Work run(Duration time) {
        long begin = System.nanoTime();
        var sent = loop.run(time, traffic, this::send);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        sent.forEach(sender -> acknowledged.add(sender.orderIds()));
        acknowledged.mustEqual(side.table().counts(database()));
        var nanos = nanos(sent);
        return new Work(nanos.length, took, Latencies.of(nanos));
    }

    private void send(Command command) {
        side.gateway().sendAndWait(new GenericCommandMessage<>(command.message(), Orders.metadata()));
    }

    private static long[] nanos(List<Sent> sent) {
        return sent.stream().map(Sent::nanos).flatMapToLong(LongStream::of).toArray();
    }

    @Override
    public void rest() {
        side.rest();
    }

    @Override
    public void close() {
        side.close();
    }
}

package dev.razao.bench.moment;

import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.bench.moment.Subject.By;
import dev.razao.bench.order.OurCommandSide;
import dev.razao.embedded.PostgresDatabase;
import java.time.Duration;
import java.util.ArrayList;

/** The platform tells the state of an aggregate. */
final class OurLooks implements Contestant {

    private final String name;
    private final OurCommandSide platform;
    private final Subject subject;
    private final By by;

    OurLooks(String name, OurCommandSide platform, Subject subject, By by) {
        this.name = name;
        this.platform = platform;
        this.subject = subject;
        this.by = by;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PostgresDatabase database() {
        return platform.database();
    }

    @Override
    public Work run(Duration time) {
        var looks = new ArrayList<Duration>();
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < time.toNanos()) {
            look();
            long then = now;
            now = System.nanoTime();
            looks.add(Duration.ofNanos(now - then));
        }
        return new Work(looks.size() * subject.rows(), Duration.ofNanos(now - begin), Latencies.of(looks));
    }

    private void look() {
        long found = platform.states()
                .at(subject.stream(), subject.moment(by))
                .orElseThrow()
                .sequence();
        if (found != subject.event().sequence()) {
            throw new IllegalStateException("The state after event %d is that after %d"
                    .formatted(subject.event().sequence(), found));
        }
    }

    @Override
    public void rest() {
        platform.rest();
    }

    /** The platform is others' too. */
    @Override
    public void close() {}
}

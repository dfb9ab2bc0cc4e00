package dev.razao.bench.moment;

import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.bench.moment.Subject.By;
import dev.razao.bench.server.Tool;
import dev.razao.embedded.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The limit: psql gets the same rows by a prepared statement, and says itself how long that took. */
final class PsqlLooks implements Contestant {

    static final String NAME = "psql";

    private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");
    private static final int FEW = 20;
    private static final int MANY = 20_000;
    private static final double NANOS_A_MILLI = 1e6;

    private final Tool psql;
    private final PostgresDatabase database;
    private final String query;
    private final long rows;

    PsqlLooks(Tool psql, PostgresDatabase database, Subject subject, By by) {
        this.psql = psql;
        this.database = database;
        this.rows = subject.rows();
        this.query = """
                select tx, position, event_id, tenant_id, stream, type, sequence, payload_type, revision, payload,
                       metadata, time
                from event_store.event where stream = '%s' and %s order by sequence
                """.formatted(subject.stream(), condition(subject, by));
    }

    private static String condition(Subject subject, By by) {
        return switch (by) {
            case POSITION ->
                "(tx, position) <= (%d, %d)"
                        .formatted(subject.position().tx(), subject.position().index());
            case TIME -> "time <= '%s'".formatted(subject.event().time());
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public Work run(Duration time) {
        double one = Latencies.of(nanos(FEW)).percentileMillis(0.5);
        var nanos = nanos((int) Math.clamp(time.toMillis() / one, FEW, MANY));
        long took = LongStream.of(nanos).sum();
        return new Work(nanos.length * rows, Duration.ofNanos(took), Latencies.of(nanos));
    }

    private long[] nanos(int times) {
        var output = run("""
                \\o /dev/null
                prepare look as %s;
                \\timing on
                %s""".formatted(query, "execute look;\n".repeat(times)));
        var nanos = TIME.matcher(output)
                .results()
                .mapToLong(line -> Math.round(Double.parseDouble(line.group(1)) * NANOS_A_MILLI))
                .toArray();
        if (nanos.length != times) {
            throw new IllegalStateException("psql did not tell %d times: %s".formatted(times, output));
        }
        return nanos;
    }

    private String run(String commands) {
        try {
            var script = Files.writeString(Files.createTempFile("looks", ".sql"), commands);
            try {
                return psql.run(
                        database, List.of("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", script.toString()));
            } finally {
                Files.delete(script);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It disconnects by itself. */
    @Override
    public void rest() {}

    @Override
    public void close() {}
}

package dev.razao.bench.append;

import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.bench.order.EventSchema;
import dev.razao.bench.order.Forms;
import dev.razao.bench.order.SampleBytes;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.bench.server.Tool;
import dev.razao.embedded.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit of one commit an event: the same bytes into the same columns and indexes, and no platform around it. */
final class PgbenchInsert implements Contestant {

    private static final int CONNECTIONS_A_SECOND = 100;
    private static final int LONGEST_CONNECTING = 30;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern COUNT = Pattern.compile("actually processed: (\\d+)");
    private static final String COPY = "create table bench_event (like event_store.event including all)";
    private static final String INSERT = """
            insert into bench_event
                (time, sequence, event_id, tenant_id, stream, type, payload_type, revision, payload, metadata)
            values (now(), 0, gen_random_uuid(), :tenant, gen_random_uuid()::text, 'Order', 'bench.OrderPlaced', '1',
                    :payload, :metadata);
            """;

    private final Server server;
    private final Tool pgbench;
    private final int clients;
    private final PostgresDatabase database;
    private final SampleBytes bytes;
    private final Path script;
    private long processed;

    PgbenchInsert(Server server, Tool pgbench, int clients) {
        this.server = server;
        this.pgbench = pgbench;
        this.clients = clients;
        this.database = server.freshDatabase();
        try (var pool = Pool.of(database, 2)) {
            EventSchema.migrate(pool);
            JdbcClient.create(pool).sql(COPY).update();
            bytes = SampleBytes.of(Forms.over(pool));
            script = Files.writeString(Files.createTempFile("insert", ".sql"), INSERT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String nameWith(int clients) {
        return "pgbench " + clients;
    }

    @Override
    public String name() {
        return nameWith(clients);
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public Work run(Duration time) {
        var work = run(time.toSeconds(), 1 + clients / CONNECTIONS_A_SECOND);
        processed += work.events();
        mustBeStored();
        return work;
    }

    /** Its clock runs while it still connects, and a slow machine may need all the time for that. */
    private Work run(long seconds, long connecting) {
        if (connecting > LONGEST_CONNECTING) {
            throw new IllegalStateException("pgbench does not get its %d connections".formatted(clients));
        }
        var output = pgbench.run(database, arguments(seconds + connecting));
        long events = Long.parseLong(found(COUNT, output));
        if (events == 0) {
            return run(seconds, 2 * connecting);
        }
        double nanos = events / Double.parseDouble(found(RATE, output)) * 1e9;
        return new Work(events, Duration.ofNanos(Math.round(nanos)), Latencies.of());
    }

    private List<String> arguments(long seconds) {
        return List.of(
                "--protocol=prepared",
                "--no-vacuum",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--define=tenant=" + bytes.tenant(),
                "--define=payload=" + bytes.payload(),
                "--define=metadata=" + bytes.metadata(),
                "--file=" + script);
    }

    private void mustBeStored() {
        try (var pool = Pool.of(database, 1)) {
            var stored = JdbcClient.create(pool)
                    .sql("select count(*) from bench_event")
                    .query(Long.class)
                    .single();
            if (stored != processed) {
                throw new IllegalStateException("pgbench says %d and %d are stored".formatted(processed, stored));
            }
        }
    }

    private static String found(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench did not say what it measured: " + output);
        }
        return matcher.group(1);
    }

    /** It disconnects by itself. */
    @Override
    public void rest() {}

    @Override
    public void close() {
        server.drop(database);
        try {
            Files.deleteIfExists(script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

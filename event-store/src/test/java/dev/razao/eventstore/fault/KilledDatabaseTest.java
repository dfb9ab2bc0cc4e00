package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL ends at once, as with {@code pg_ctl stop -m immediate}, while many write and a projection reads. */
@ExtendWith(Seeded.class)
class KilledDatabaseTest {

    @TempDir
    private Path folder;

    private final Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_acknowledged_is_lost_and_all_go_on_by_themselves(Random random) throws Exception {
        killUnderLoad(1, random);
    }

    @Slow
    @Test
    void nor_is_it_when_that_happens_again_and_again(Random random) throws Exception {
        killUnderLoad(8, random);
    }

    private void killUnderLoad(int kills, Random random) throws Exception {
        var postgres = EmbeddedPostgres.start(folder, 0);
        var goesOn = new AtomicBoolean(true);
        try (var arena = new Arena(Contender.OURS, postgres.database())) {
            Node.prepare(arena);
            try (var node = new Node(arena.connections)) {
                var load = new Load(node.engine, acknowledged::add, goesOn::get).start(random);
                for (int kill = 0; kill < kills; kill++) {
                    awaitMore(200 + random.nextInt(500));
                    postgres = restarted(postgres);
                }
                awaitMore(200);
                goesOn.set(false);
                for (var writer : load) {
                    writer.join();
                }
                Await.until(
                        "the projection has caught up",
                        () -> Counting.handled(arena).size() >= arena.stored().size());
            }
            Invariants.ofTheLog(acknowledged, arena.stored());
            Invariants.ofAReader(arena.stored(), Counting.handled(arena));
        } finally {
            goesOn.set(false);
            postgres.close();
        }
    }

    private void awaitMore(int events) {
        int enough = acknowledged.size() + events;
        Await.until(events + " more events", () -> acknowledged.size() >= enough);
    }

    private EmbeddedPostgres restarted(EmbeddedPostgres postgres) {
        new Backend(postgres.process().pid()).quit();
        assertThat(postgres.process().onExit()).succeedsWithin(Duration.ofSeconds(30));
        postgres.close();
        return EmbeddedPostgres.start(folder, postgres.port());
    }
}

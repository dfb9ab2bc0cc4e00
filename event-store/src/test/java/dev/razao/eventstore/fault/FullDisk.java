package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.Await;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Plays with a data volume of its own; only for a process whose mounts nobody else sees. */
final class FullDisk {

    private static final String SIZE = "160m";
    private static final int MEBIBYTE = 1 << 20;

    private final Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Path data;
    private final Path ballast;

    private FullDisk(Path folder) {
        data = folder.resolve("data");
        ballast = data.resolve("ballast");
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        EmbeddedPostgres.start(folder, 0).close();
        var game = new FullDisk(folder);
        game.mountData();
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            game.play(postgres, new Random(Long.parseLong(arguments[1])));
        }
    }

    private void mountData() throws Exception {
        run("mv '%1$s' '%1$s.disk' && mkdir '%1$s'".formatted(data));
        run("mount -t tmpfs -o size=%s,mode=700 razao-full-disk '%s'".formatted(SIZE, data));
        run("cp -a '%1$s.disk/.' '%1$s/'".formatted(data));
    }

    private static void run(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor())
                .as(command)
                .isZero();
    }

    private void play(EmbeddedPostgres postgres, Random random) throws Exception {
        try (var arena = new Arena(Contender.OURS, postgres.database())) {
            Node.prepare(arena);
            try (var node = new Node(arena.connections)) {
                var load = new Load(node.engine, acknowledged::add, goesOn::get).start(random);
                awaitMore(200 + random.nextInt(500));
                fill();
                assertThat(firstFailure(node)).hasStackTraceContaining("No space left on device");
                Files.delete(ballast);
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
        }
    }

    private void fill() throws IOException {
        try (var file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int block = MEBIBYTE; block >= 1024; block /= 2) {
                fillWith(file, block);
            }
        }
    }

    private static void fillWith(FileChannel file, int block) {
        try {
            while (file.write(ByteBuffer.allocate(block)) > 0) {
                // Until there is no room for another one.
            }
        } catch (IOException _) {
            // There is none.
        }
    }

    private static EventStoreException firstFailure(Node node) {
        var failures = new ConcurrentLinkedQueue<EventStoreException>();
        Await.until("an append fails", () -> {
            try {
                new Load(node.engine, _ -> {}, () -> false).writeNext("mine");
            } catch (EventStoreException failed) {
                failures.add(failed);
            }
            return !failures.isEmpty();
        });
        return failures.element();
    }

    private void awaitMore(int events) {
        int enough = acknowledged.size() + events;
        Await.until(events + " more events", () -> acknowledged.size() >= enough);
    }
}

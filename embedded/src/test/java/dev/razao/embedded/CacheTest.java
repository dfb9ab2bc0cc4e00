package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    private static final int MANY = 4;

    @TempDir
    private Path root;

    private final CountDownLatch together = new CountDownLatch(MANY);

    @Test
    void a_folder_that_many_want_at_once_is_made_once() {
        var made = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var wanted = Stream.generate(() -> CompletableFuture.supplyAsync(() -> thingMadeSlowly(made), threads))
                    .limit(MANY)
                    .toList();
            assertThat(wanted).extracting(CompletableFuture::join).containsOnly(root.resolve("thing"));
        }
        assertThat(made).hasValue(1);
    }

    private Path thingMadeSlowly(AtomicInteger made) {
        together.countDown();
        return new Cache(root).folder("thing", folder -> {
            made.incrementAndGet();
            Await.until(() -> together.getCount() == 0, Duration.ofMinutes(1));
        });
    }

    @Test
    void a_recipe_that_failed_leaves_nothing_that_looks_finished() {
        var cache = new Cache(root);
        assertThatThrownBy(() -> cache.folder("thing", CacheTest::failHalfWay)).hasMessageContaining("half way");
        assertThat(root.resolve("thing")).doesNotExist();
        assertThat(cache.folder("thing", folder -> {})).isEmptyDirectory();
    }

    private static void failHalfWay(Path folder) throws IOException {
        Files.createFile(folder.resolve("half"));
        throw new IOException("half way");
    }
}

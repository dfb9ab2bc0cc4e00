package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The volume under PostgreSQL's data is full, and later it is not: {@link FullDisk} plays it in a process of its own. */
@ExtendWith(Seeded.class)
class FullDiskTest {

    private static final List<String> OWN_MOUNTS = List.of("unshare", "--mount", "--propagation", "private");

    @TempDir
    private Path folder;

    @Test
    void appends_fail_and_say_why_and_go_on_once_there_is_space_again(Random random) throws Exception {
        assumeTrue(mayMount(), "Skipped: only root can mount a volume of its own to fill");

        var game = start(new Java(FullDisk.class).command(folder.toString(), Long.toString(random.nextLong())));
        try {
            var output = new String(game.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(game.waitFor()).as(output).isZero();
        } finally {
            game.destroyForcibly();
        }
    }

    private static boolean mayMount() throws Exception {
        return start(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "razao-full-disk", "/mnt"))
                        .waitFor()
                == 0;
    }

    private static Process start(List<String> command) throws IOException {
        var inOwnMounts = new ProcessBuilder(new ArrayList<>(OWN_MOUNTS));
        inOwnMounts.command().addAll(command);
        return inOwnMounts.redirectErrorStream(true).start();
    }
}

package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path log;
    private Path pidFile;
    private ChildProcess child;

    @AfterEach
    void endTheChild() {
        child.stop(Signal.KILL, LONG);
    }

    @Test
    void its_output_is_added_to_the_log_and_its_exit_status_told() {
        start("echo first");
        assertThat(child.onExit().join()).isZero();
        start("echo second >&2; exit 7");
        assertThat(child.onExit().join()).isEqualTo(7);
        assertThat(log).hasContent("first\nsecond");
    }

    @Test
    void it_leads_a_session_of_its_own_so_that_the_terminal_cannot_interrupt_it() throws IOException {
        start("echo ready; sleep 600");
        awaitLine("ready");
        var session =
                Files.readString(Path.of("/proc/" + child.pid() + "/stat")).split(" ")[5];
        assertThat(session).isEqualTo(Long.toString(child.pid()));
    }

    @Test
    void it_ends_in_order_when_it_heeds_the_signal() {
        start("trap 'echo bye; exit 3' TERM; echo ready; while :; do sleep 0.05; done");
        awaitLine("ready");
        child.stop(Signal.TERMINATE, LONG);
        assertThat(child.onExit().join()).isEqualTo(3);
        assertThat(log).content().endsWith("bye\n");
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void it_ends_by_force_with_its_children_when_it_ignores_the_signal() {
        start("sleep 600 & echo ready; trap '' TERM; while :; do wait; done");
        awaitLine("ready");
        var grandchild = ProcessHandle.of(child.pid()).orElseThrow().children().findFirst();
        child.stop(Signal.TERMINATE, Duration.ofMillis(50));
        assertThat(child.isAlive()).isFalse();
        assertThat(Await.until(
                        () -> !ProcessIdentity.of(grandchild.orElseThrow().pid())
                                .isAlive(),
                        LONG))
                .isTrue();
    }

    @Test
    void the_next_supervisor_ends_it_by_its_pid_file() {
        start("sleep 600");
        ChildProcess.reap(pidFile);
        assertThat(Await.until(() -> !child.isAlive(), LONG)).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_stranger_that_got_its_pid_is_spared() throws IOException {
        start("sleep 600");
        var start = ProcessIdentity.of(child.pid()).start();
        new ProcessIdentity(child.pid(), start + "0").writeTo(pidFile);
        ChildProcess.reap(pidFile, Signal.KILL, Duration.ZERO);
        assertThat(ProcessIdentity.of(child.pid()).isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_pid_file_that_names_nobody_harms_nobody() throws IOException {
        start("sleep 600");
        Files.writeString(pidFile, Long.toString(child.pid()));
        ChildProcess.reap(pidFile);
        ChildProcess.reap(pidFile);
        assertThat(ProcessIdentity.of(child.pid()).isAlive()).isTrue();
    }

    private void start(String script) {
        log = folder.resolve("log");
        pidFile = folder.resolve("pid");
        child = ChildProcess.start(new ProcessBuilder("sh", "-c", script), log, pidFile);
    }

    private void awaitLine(String line) {
        assertThat(Await.until(() -> Files.exists(log) && log().contains(line), LONG))
                .isTrue();
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }
}

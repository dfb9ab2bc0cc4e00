package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_survives_a_restart() throws IOException {
        try (var redis = EmbeddedRedis.start(folder, 0)) {
            ask(redis, "SET word kept");
        }
        assertThat(wordAfterRestart()).isEqualTo("kept");
    }

    @Test
    void what_is_written_survives_a_killed_server() throws IOException {
        try (var redis = EmbeddedRedis.start(folder, 0)) {
            ask(redis, "SET word kept");
            redis.process().stop(Signal.KILL, Duration.ofSeconds(30));
        }
        assertThat(wordAfterRestart()).isEqualTo("kept");
    }

    private String wordAfterRestart() throws IOException {
        try (var redis = EmbeddedRedis.start(folder, 0)) {
            return ask(redis, "GET word");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws IOException {
        var redis = EmbeddedRedis.shared();
        assertThat(RedisLine.ask(redis.port(), "wrong", "PING")).startsWith("-NOAUTH");
    }

    @Test
    void its_url_names_the_password_and_the_port() {
        var redis = EmbeddedRedis.shared();
        assertThat(redis.url()).isEqualTo("redis://:" + redis.password() + "@127.0.0.1:" + redis.port());
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws IOException {
        assertThat(ask(EmbeddedRedis.shared(), "CONFIG GET bind")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_temporary_one_leaves_nothing_behind() throws IOException {
        var redis = EmbeddedRedis.temporary();
        var data = Path.of(ask(redis, "CONFIG GET dir"));
        assertThat(data).exists();
        redis.close();
        assertThat(redis.process().isAlive()).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void one_that_a_killed_supervisor_left_over_is_ended_first() throws IOException {
        var leftOver = startWithoutSupervisor();
        try (var _ = EmbeddedRedis.start(folder, 0)) {
            assertThat(Await.until(() -> !leftOver.isAlive(), Duration.ofSeconds(30)))
                    .isTrue();
        } finally {
            leftOver.stop(Signal.KILL, Duration.ZERO);
        }
    }

    private ChildProcess startWithoutSupervisor() throws IOException {
        try (var unlockedSoon = ServiceFolder.open(folder)) {
            return new RedisServer(unlockedSoon, true, Ports.claim(0, "Redis", ""), "secret").start();
        }
    }

    @Test
    void a_second_one_on_the_folder_is_refused() {
        try (var _ = EmbeddedRedis.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(folder, 0)).hasMessageContaining("already running as pid");
        }
    }

    private static String ask(EmbeddedRedis redis, String question) throws IOException {
        return RedisLine.ask(redis.port(), redis.password(), question);
    }
}

package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WatchTest {
    private final Watch watch = new Watch(Duration.ofMillis(40));
    private final Said said = new Said();
    private final Logger log = (Logger) LoggerFactory.getLogger(Watch.class);

    private static final class Said extends AppenderBase<ILoggingEvent> {
        final BlockingQueue<String> lines = new ArrayBlockingQueue<>(100);

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    }

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
        log.detachAppender(said);
    }

    @Test
    void what_runs_too_long_is_told_with_the_stack_of_its_thread() throws InterruptedException {
        var release = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> slowly(release));

        var line = said.lines.poll(30, TimeUnit.SECONDS);
        assertThat(line).startsWith("Command StartRun has been running for").contains("slowly", "CountDownLatch");
        assertThat(watch.longest("Command")).isGreaterThanOrEqualTo(Duration.ofMillis(40));
        assertThat(watch.longest("Batch")).isZero();

        release.countDown();
        slow.join();
        assertThat(watch.longest("Command")).isZero();
    }

    private void slowly(CountDownLatch release) {
        var end = watch.begin("Command", "StartRun");
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            end.run();
        }
    }
}

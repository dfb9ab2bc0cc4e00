package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailedBatchesTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final FailedBatches batches = new FailedBatches();

    @BeforeEach
    void listen() {
        ((Logger) LoggerFactory.getLogger(FailedBatches.TELLER)).setLevel(Level.WARN);
        logged.start();
        root.addAppender(logged);
        batches.listen();
    }

    @AfterEach
    void leave() {
        ((Logger) LoggerFactory.getLogger(FailedBatches.TELLER)).setLevel(null);
        batches.leave();
        root.detachAppender(logged);
    }

    @Test
    void a_failed_batch_is_told_in_one_line_without_its_trace() {
        LoggerFactory.getLogger(FailedBatches.TELLER)
                .warn("Error in [{}]-[{}].", 3, "kpis", new IllegalStateException("no such\nday"));

        assertThat(logged.list)
                .filteredOn(line -> line.getFormattedMessage().contains("[3]-[kpis]"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getFormattedMessage())
                            .isEqualTo("Error in [3]-[kpis].: java.lang.IllegalStateException: no such day");
                    assertThat(line.getThrowableProxy()).isNull();
                });
    }

    @Test
    void what_is_for_debugging_stays_unsaid() {
        LoggerFactory.getLogger(FailedBatches.TELLER).debug("Abort of {}", 3, new IllegalStateException("no such day"));

        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains("Abort of"));
    }

    @Test
    void others_keep_their_traces() {
        LoggerFactory.getLogger("dev.razao.other").warn("Failed", new IllegalStateException("no such day"));

        assertThat(logged.list).anyMatch(line -> line.getThrowableProxy() != null);
    }
}

package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.messaging.timeout.AxonTaskJanitor;
import org.junit.jupiter.api.Test;

class HandlerTimeoutTest {
    /** Axon's handler timeouts would schedule and cancel a task for every message. */
    @Test
    void no_message_of_a_whole_story_has_a_timer_of_its_own() {
        Tenant.join().story().tell();

        assertThat(((ScheduledThreadPoolExecutor) AxonTaskJanitor.INSTANCE).getTaskCount())
                .isZero();
    }
}

package dev.razao.wiring;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Hands events to a processor's workers. Axon's coordinator looks again after 100 ms when their buffers were full, and
 * hears no news meanwhile; they are empty long before that.
 */
final class PromptCoordinator extends ScheduledThreadPoolExecutor {
    private static final long WHEN_FULL_MILLIS = 100;
    private static final long PROMPT_MILLIS = 5;

    PromptCoordinator(String processor) {
        super(1, new AxonThreadFactory("Coordinator[" + processor + "]"));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        boolean full = unit == TimeUnit.MILLISECONDS && delay == WHEN_FULL_MILLIS;
        return super.schedule(task, full ? PROMPT_MILLIS : delay, unit);
    }
}

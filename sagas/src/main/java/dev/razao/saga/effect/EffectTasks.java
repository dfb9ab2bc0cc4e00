package dev.razao.saga.effect;

import static com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One task an effect that waits; it carries nothing but the effect's id. */
final class EffectTasks {
    static final String NAME = "effect";
    private final Scheduler scheduler;

    EffectTasks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Must run in a transaction: nobody is woken for a task that nobody can see yet. */
    void runSoon(UUID effectId) {
        var task = new TaskInstance<Void>(NAME, effectId.toString());
        scheduler.schedule(task, Instant.now(), WHEN_EXISTS_DO_NOTHING);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}

package dev.razao.saga.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The clock of all processes. Whatever is scheduled inside a Spring transaction commits or rolls back with it. */
public final class ProcessScheduler {
    /** A dead node's work is taken over after six missed beats, looked for every second beat: within ten seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 6;

    private ProcessScheduler() {}

    /** @param tasks {@link EffectRunner#task()} and whatever else shares the clock, such as deadlines */
    public static Scheduler create(DataSource dataSource, EffectSettings settings, List<Task<?>> tasks) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .tableName("process.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(nodeName()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(settings.concurrency())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownPatience())
                .build();
    }

    /** Never the same twice: a node that starts again must not pass for the dead one. */
    private static String nodeName() {
        return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }
}

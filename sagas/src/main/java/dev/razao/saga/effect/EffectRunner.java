package dev.razao.saga.effect;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes up effects that are due and settles what becomes of them. */
public final class EffectRunner {
    private static final Duration WAIT_WHERE_OUR_OWN_DATABASE_FAILS = Duration.ofSeconds(5);
    private final EffectTable table;
    private final Attempts attempts;
    private final TransactionTemplate transactions;

    public EffectRunner(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CommandGateway commands,
            List<EffectHandler<?>> handlers,
            JsonMapper json,
            EffectSettings settings) {
        this.table = new EffectTable(dataSource, json);
        this.attempts = new Attempts(table, new EffectHandlers(handlers), new Outcomes(commands), json, settings);
        this.transactions = new TransactionTemplate(transactions);
    }

    /** For {@link ProcessScheduler}, which starts and stops it. */
    public Task<Void> task() {
        return Tasks.custom(EffectTasks.NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(WAIT_WHERE_OUR_OWN_DATABASE_FAILS))
                .execute((due, _) -> run(UUID.fromString(due.getId())));
    }

    private CompletionHandler<Void> run(UUID id) {
        var verdict = verdictOn(id);
        // In one transaction, for an effect that ended while its task lives on could not be taken up again.
        return (complete, task) -> transactions.executeWithoutResult(_ -> settle(id, verdict, complete, task));
    }

    private Verdict verdictOn(UUID id) {
        var effect = table.findScheduled(id);
        try {
            return effect.isPresent() ? attempts.run(effect.get()) : new Verdict.Settled();
        } catch (InterruptedException stopping) {
            return new Verdict.Postponed(Duration.ZERO);
        }
    }

    private void settle(UUID id, Verdict verdict, ExecutionComplete complete, ExecutionOperations<Void> task) {
        switch (verdict) {
            case Verdict.Done done -> table.record(id, "done", done.note());
            case Verdict.Parked parked -> table.record(id, "parked", parked.reason());
            case Verdict.Again again -> table.record(id, "scheduled", again.reason());
            case Verdict.Postponed _, Verdict.Settled _ -> {}
        }
        switch (verdict) {
            case Verdict.Done _, Verdict.Parked _, Verdict.Settled _ -> task.remove();
            case Verdict.Again again -> task.reschedule(complete, Instant.now().plus(again.delay()));
            case Verdict.Postponed postponed ->
                task.reschedule(complete, Instant.now().plus(postponed.delay()));
        }
    }
}

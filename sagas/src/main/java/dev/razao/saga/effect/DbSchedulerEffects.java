package dev.razao.saga.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps effects in PostgreSQL, beside the state of the process that wants them. */
public final class DbSchedulerEffects implements Effects {
    private final EffectTasks tasks;
    private final EffectTable table;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    /** @param scheduler from {@link ProcessScheduler}, over the same data source */
    public DbSchedulerEffects(
            Scheduler scheduler, DataSource dataSource, PlatformTransactionManager transactions, JsonMapper json) {
        this.tasks = new EffectTasks(scheduler);
        this.table = new EffectTable(dataSource, json);
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
    }

    @Override
    public void schedule(Effect effect) {
        var kind = EffectHandlers.kindOf(effect.request().getClass());
        var request = json.writeValueAsString(effect.request());
        var stored = new StoredEffect(effect.id(), kind, request, metadataOf(effect), 0, Duration.ZERO);
        transactions.executeWithoutResult(_ -> {
            if (table.insert(stored)) tasks.runSoon(effect.id());
        });
    }

    private static Map<String, Object> metadataOf(Effect effect) {
        var metadata = new HashMap<String, Object>(CurrentUnitOfWork.correlationData());
        metadata.putAll(effect.metadata());
        return metadata;
    }
}

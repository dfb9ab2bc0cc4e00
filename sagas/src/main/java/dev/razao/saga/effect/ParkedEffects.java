package dev.razao.saga.effect;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.razao.events.kernel.TenantId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What could not be done, for the people who decide what becomes of it. */
public final class ParkedEffects {
    private final EffectTasks tasks;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    /** @param scheduler from {@link ProcessScheduler}, over the same data source */
    public ParkedEffects(Scheduler scheduler, DataSource dataSource, PlatformTransactionManager transactions) {
        this.tasks = new EffectTasks(scheduler);
        this.db = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param tenant null for what belongs to none, such as news about a payment that nobody here knows */
    public List<ParkedEffect> list(@Nullable TenantId tenant) {
        return db.sql("""
                select id, kind, request, attempts, last_error, updated_at from process.effect
                where status = 'parked' and tenant_id is not distinct from cast(:tenant as uuid)
                order by updated_at, id""")
                .param("tenant", tenant == null ? null : tenant.toString())
                .query((row, _) -> new ParkedEffect(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("request"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /** From the first attempt on. @return false if no such effect is parked */
    public boolean retry(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean parked = unpark(id);
            if (parked) tasks.runSoon(id);
            return parked;
        }));
    }

    private boolean unpark(UUID id) {
        return db.sql("""
                update process.effect set status = 'scheduled', attempts = 0, updated_at = now()
                where id = :id and status = 'parked'""").param("id", id).update() == 1;
    }

    /** Never to be done. @return false if no such effect is parked */
    public boolean discard(UUID id, String reason) {
        return db.sql("""
                update process.effect set status = 'discarded', last_error = :reason, updated_at = now()
                where id = :id and status = 'parked'""").param("reason", reason).param("id", id).update() == 1;
    }
}

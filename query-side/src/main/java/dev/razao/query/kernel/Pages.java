package dev.razao.query.kernel;

import dev.razao.events.kernel.TenantId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A table as a list in pages, newest first. A page begins after the last row of the one before, whatever came since. */
public final class Pages<V> {
    private final DatabaseClient db;
    private final TransactionalOperator snapshot;
    private final Class<V> view;
    private final String cursor;
    private final String first;
    private final String next;

    /**
     * @param filter the column that a list may be narrowed by
     * @param time the column that never changes and says which row is newer
     */
    public Pages(DatabaseClient db, Class<V> view, String table, String id, String filter, String time) {
        this.db = db;
        this.view = view;
        snapshot = Snapshot.of(db);
        cursor = "select %s, %s from %s where tenant_id = :tenant and %2$s = :after".formatted(time, id, table);
        var page = """
                select * from %s where tenant_id = :tenant and (:only::text is null or %s = :only) and %%s
                order by %s desc, %s desc limit :limit""".formatted(table, filter, time, id);
        first = page.formatted("true");
        next = page.formatted("(%s, %s) < (%s)".formatted(time, id, cursor));
    }

    /** @throws InvalidQuery (in the flux) if there is no row to go on after */
    public Flux<V> list(TenantId tenant, @Nullable String only, int limit, @Nullable UUID after) {
        var page = db.sql(after == null ? first : next)
                .bind("tenant", tenant.value())
                .bind("only", Parameters.in(R2dbcType.VARCHAR, only))
                .bind("limit", limit);
        if (after == null) return page.mapProperties(view).all();
        return known(tenant, after)
                .thenMany(page.bind("after", after).mapProperties(view).all())
                .as(snapshot::transactional);
    }

    private Mono<Object> known(TenantId tenant, UUID after) {
        return db.sql(cursor)
                .bind("tenant", tenant.value())
                .bind("after", after)
                .fetch()
                .one()
                .<Object>map(row -> row)
                .switchIfEmpty(Mono.error(() -> new InvalidQuery("There is no " + after + " to go on after")));
    }
}

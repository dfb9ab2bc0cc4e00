package dev.razao.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes new events sort after all stored ones. Transaction ids belong to a cluster: where a dump was restored into a
 * younger one, the stored events lie ahead of them, until the offset between ids and order is raised.
 */
record Anchor(Database database) {

    private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);

    private static final String ONE_NODE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('event_store.anchor'))";

    /** No event can come from a transaction that has yet to begin; the oldest running one must sort behind it. */
    private static final String RAISED_OFFSET = """
            with stored as (select max(tx) as newest from event_store.event),
                 cluster as (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_running,
                                    pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next)
            select newest + 1 - oldest_running from stored, cluster
            where newest >= next + event_store.watermark() - oldest_running
            """;

    private static final String RAISE = """
            alter table event_store.event alter column tx set default pg_current_xact_id()::text::bigint + %1$d;
            create or replace function event_store.watermark() returns bigint language sql stable parallel safe
            as $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + %1$d $$
            """;

    void raiseIfRestored() {
        database.transaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(ONE_NODE_AT_A_TIME);
            }
            raiseIfNeeded(connection);
        });
    }

    private static void raiseIfNeeded(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var offset = statement.executeQuery(RAISED_OFFSET)) {
            if (offset.next()) {
                var raised = offset.getLong(1);
                statement.execute(RAISE.formatted(raised));
                LOG.warn("The events come from another cluster: their order goes on at an offset of {}", raised);
            }
        }
    }
}

package dev.razao.eventstore.postgres;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Asks which committed events readers cannot see yet, and for whom they wait. */
record HeldBack(Database database) {

    private static final String OLDEST = """
            select (extract(epoch from clock_timestamp() - stored_at) * 1000000)::bigint
            from event_store.event where tx >= event_store.watermark() order by tx, position limit 1
            """;

    private static final String HOLDER = """
            with oldest as (select pg_snapshot_xmin(pg_current_snapshot())::xid as running)
            select format('process %s of %s in %s (%s), %s since %s',
                          pid, usename, datname, application_name, state, date_trunc('second', xact_start))
            from pg_stat_activity, oldest where backend_xid = running
            union all
            select format('prepared transaction %s of %s in %s, open since %s',
                          gid, owner, database, date_trunc('second', prepared))
            from pg_prepared_xacts, oldest where transaction = running
            """;

    /** How long the oldest has waited, by the database's clock. */
    Optional<Duration> longest() {
        return database.query(OLDEST, row -> Math.max(0, row.getLong(1))).stream()
                .findFirst()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    Watermark watermark() {
        return longest().map(this::watermark).orElse(Watermark.NOTHING_WAITS);
    }

    private Watermark watermark(Duration age) {
        var holder = database.query(HOLDER, row -> row.getString(1)).stream().findFirst();
        return new Watermark(age, holder.orElse(null));
    }
}

package dev.razao.eventstore.fault;

import dev.razao.eventstore.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A place in the database where everybody has to wait while it is shut: a trigger that asks for a lock of ours. */
public final class Gate implements AutoCloseable {

    private static final AtomicLong GATES = new AtomicLong(4711);

    private final Sql database;
    private final Connection keeper;
    private final long lock;

    private Gate(Sql database, long lock, String trigger) throws SQLException {
        this.database = database;
        this.keeper = database.transaction();
        this.lock = lock;
        database.execute("""
                create or replace function public.pass_the_gate() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return new; end $$
                """);
        database.execute(trigger);
    }

    /** Behind the insert and before the commit: a deferred trigger runs when the statement is done. */
    public static Gate beforeCommit(Sql database, String table, String condition) throws SQLException {
        long lock = GATES.incrementAndGet();
        return new Gate(database, lock, """
                create constraint trigger gate_%1$d after insert on %2$s deferrable initially deferred
                for each row when (%3$s) execute function public.pass_the_gate(%1$d)
                """.formatted(lock, table, condition));
    }

    /** In the middle of a transaction that has more to do. */
    public static Gate before(String change, Sql database, String table, String condition) throws SQLException {
        long lock = GATES.incrementAndGet();
        return new Gate(database, lock, """
                create trigger gate_%1$d before %4$s on %2$s
                for each row when (%3$s) execute function public.pass_the_gate(%1$d)
                """.formatted(lock, table, condition, change));
    }

    public void shut() {
        try {
            keeper.createStatement().execute("select pg_advisory_xact_lock(" + lock + ")");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void open() {
        try {
            keeper.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first database process that stands before it. */
    public Backend awaitSomebody() {
        Await.until("somebody stands at the gate", () -> !queue().isEmpty());
        return new Backend(queue().getFirst());
    }

    public void awaitNobody() {
        Await.until("all have passed the gate", () -> queue().isEmpty());
    }

    private List<Long> queue() {
        return database.numbers("""
                select pid from pg_locks
                where locktype = 'advisory' and not granted and objid = %d
                  and database = (select oid from pg_database where datname = current_database())
                """.formatted(lock));
    }

    @Override
    public void close() throws SQLException {
        open();
        keeper.close();
    }
}

package dev.razao.eventstore.fault;

import dev.razao.eventstore.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A place in the database where everybody has to wait while it is shut: a trigger that asks for a lock of ours. */
final class Gate implements AutoCloseable {

    private static final long LOCK = 4711;
    private static final String WAITING = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and wait_event = 'advisory' and datname = current_database()
            """;

    private final Arena arena;
    private final Connection keeper;

    private Gate(Arena arena, String trigger) throws SQLException {
        this.arena = arena;
        this.keeper = arena.transaction();
        arena.execute("""
                create or replace function pass_the_gate() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock_shared(%d); return new; end $$
                """.formatted(LOCK));
        arena.execute(trigger);
    }

    /** Behind the insert and before the commit: a deferred trigger runs when the statement is done. */
    static Gate beforeCommit(Arena arena, String table, String condition) throws SQLException {
        return new Gate(arena, """
                create constraint trigger gate after insert on %s deferrable initially deferred
                for each row when (%s) execute function pass_the_gate()
                """.formatted(table, condition));
    }

    /** In the middle of a transaction that has more to do. */
    static Gate beforeInsert(Arena arena, String table, String condition) throws SQLException {
        return new Gate(arena, """
                create trigger gate before insert on %s
                for each row when (%s) execute function pass_the_gate()
                """.formatted(table, condition));
    }

    void shut() {
        try {
            keeper.createStatement().execute("select pg_advisory_xact_lock(" + LOCK + ")");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void open() {
        try {
            keeper.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The database processes that stand before it. */
    List<Backend> awaitQueue(int length) {
        Await.until("somebody stands at the gate", () -> queue().size() >= length);
        return queue().stream().map(Backend::new).toList();
    }

    List<Long> queue() {
        return arena.numbers(WAITING);
    }

    @Override
    public void close() throws SQLException {
        open();
        keeper.close();
    }
}

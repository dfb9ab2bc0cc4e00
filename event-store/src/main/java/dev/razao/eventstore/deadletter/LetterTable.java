package dev.razao.eventstore.deadletter;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.deadletter.DeadLetter.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All letters. Whoever adds behind one, or takes one away, holds the lock of its place until the transaction ends. */
final class LetterTable {
    private static final String SELECT = "select * from dead_letter.letter ";
    private static final String PLACE = "where processor = ? and segment = ? and stream = ? ";

    private final Sql sql;

    LetterTable(Sql sql) {
        this.sql = sql;
    }

    void lock(Place place) {
        var name = place.processor() + " " + place.segment() + " " + place.stream();
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 8))", _ -> place, name);
    }

    Set<String> streamsIn(String processor, int segment) {
        var streams = "select distinct stream from dead_letter.letter where processor = ? and segment = ?";
        return new HashSet<>(sql.query(streams, row -> row.getString(1), processor, segment));
    }

    Optional<DeadLetter> first(Place place) {
        return sql
                .query(
                        SELECT + PLACE + "order by tx, position limit 1",
                        LetterTable::letter,
                        place.processor(),
                        place.segment(),
                        place.stream())
                .stream()
                .findFirst();
    }

    Optional<DeadLetter> find(long id) {
        return sql.query(SELECT + "where id = ?", LetterTable::letter, id).stream()
                .findFirst();
    }

    List<DeadLetter> list(@Nullable UUID tenant, @Nullable String processor, long after, int limit) {
        return sql.query(SELECT + """
                        where id > ? and (tenant_id = ? or tenant_id is null) and (?::text is null or processor = ?)
                        order by id limit ?""", LetterTable::letter, after, tenant, processor, processor, limit);
    }

    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        sql.query(
                "select processor, count(*) from dead_letter.letter group by processor",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    void add(NewLetter letter) {
        var place = letter.place();
        sql.update(
                """
                insert into dead_letter.letter (processor, segment, stream, sequence, tx, position, event_id, tenant_id,
                    type, cause, message, tries, last_tried_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? > 0 then now() end)
                on conflict do nothing""",
                place.processor(),
                place.segment(),
                place.stream(),
                letter.sequence(),
                letter.position().tx(),
                letter.position().index(),
                letter.eventId(),
                letter.tenantId(),
                letter.type(),
                letter.cause(),
                letter.message(),
                letter.tries(),
                letter.tries());
    }

    void failedAgain(long id, String cause, String message) {
        sql.update(
                "update dead_letter.letter set cause = ?, message = ?, tries = tries + 1, last_tried_at = now() where id = ?",
                cause,
                message,
                id);
    }

    void remove(long id) {
        sql.update("delete from dead_letter.letter where id = ?", id);
    }

    void removeAll(String processor) {
        sql.update("delete from dead_letter.letter where processor = ?", processor);
    }

    boolean discard(long id, String reason, String by) {
        return sql.update("""
                with gone as (delete from dead_letter.letter where id = ? returning *)
                insert into dead_letter.discarded
                select id, processor, stream, sequence, tx, position, event_id, tenant_id, type, cause, message, tries,
                       first_failed_at, ?, ? from gone""", id, reason, by) == 1;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("processor"),
                row.getInt("segment"),
                row.getString("stream"),
                row.getLong("sequence"),
                new LogPosition(row.getLong("tx"), row.getLong("position")),
                row.getObject("event_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("type"),
                row.getString("cause"),
                row.getString("message"),
                row.getInt("tries"),
                row.getObject("first_failed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_tried_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.bulk.ExportedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the log from a place to a head that stands when it begins, page by page: no transaction stays open for long. */
public final class LogExport {

    private static final int PAGE = 2_000;

    private static final String SQL = """
            select tx, position, event_id, tenant_id, stream, type, sequence, payload_type, revision, payload, metadata,
                   time, stored_at
            from event_store.event
            where (tx, position) > (?, ?) and (tx, position) <= (?, ?) and (? or tenant_id = ?)
            order by tx, position limit ?
            """;

    private final Database database;

    public LogExport(DataSource connections) {
        this.database = new Database(connections);
    }

    /** @param tenant whose events are wanted; null for all, also those of nobody */
    public void read(LogPosition from, @Nullable UUID tenant, Consumer<ExportedEvent> each) {
        var head = new PostgresEventLog(database).head().orElse(LogPosition.START);
        Stream.iterate(
                        page(from, head, tenant),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(page.getLast().event().position(), head, tenant))
                .flatMap(List::stream)
                .forEach(each);
    }

    private List<ExportedEvent> page(LogPosition from, LogPosition head, @Nullable UUID tenant) {
        boolean all = tenant == null;
        return database.query(
                SQL, LogExport::exported, from.tx(), from.index(), head.tx(), head.index(), all, tenant, PAGE);
    }

    private static ExportedEvent exported(ResultSet row) throws SQLException {
        var storedAt = row.getObject("stored_at", OffsetDateTime.class);
        return new ExportedEvent(PostgresEventLog.event(row), storedAt.toInstant());
    }
}

package dev.razao.wiring.bulk;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.axonserver.AxonServerEventStorageEngine;
import dev.razao.eventstore.bulk.BadExport;
import dev.razao.eventstore.bulk.ExportReader;
import dev.razao.eventstore.bulk.ExportedEvent;
import dev.razao.eventstore.postgres.BulkWrite;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * In batches, each a transaction: the server has none that could hold all. An import that broke off is given again and
 * goes on where it stopped; the store may hold nothing else.
 */
public record AxonServerImport(DataSource database, AxonServerEventStorageEngine engine, Readers readers) {
    private static final int BATCH_EVENTS = 500;
    private static final long BATCH_SIZE = 1 << 20;
    private static final int PAGE = 500;

    public long read(InputStream in) throws SQLException {
        var export = new ExportReader(in);
        var keys = new MissingKeys(database);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Stillness.of(connection);
            var home = readers.home(connection);
            readers.mustOweNothing(connection);
            var head = readHead(home, connection);
            if (head != null) readers.mustHaveReadTo(head, connection);
            var progress = new Progress("events imported");
            var events = new Counted(export, progress, keys);
            passOver(events);
            // Until the last event is in, no platform may take the first ones for news.
            home.importInto(HomeLog.AXON_SERVER);
            connection.commit();
            Stillness.of(connection);
            while (events.hasNext()) {
                append(export, events);
            }
            readers.goOnBehind(engine.log().head().orElse(LogPosition.START), connection);
            home.becomes(HomeLog.AXON_SERVER);
            connection.commit();
            keys.report();
            return progress.end();
        }
    }

    /** The end of the log that the processes have read up to now; an import that broke off has looked at it already. */
    private @Nullable LogPosition readHead(HomeLog home, Connection connection) throws SQLException {
        if (!home.is(HomeLog.AXON_SERVER)) return new BulkWrite(connection).head();
        return home.isImporting(HomeLog.AXON_SERVER)
                ? null
                : engine.log().head().orElse(null);
    }

    /** What an import before this one has brought in. */
    private void passOver(Counted events) {
        var page = engine.log().after(LogPosition.START, PAGE);
        while (!page.isEmpty()) {
            for (var stored : page) {
                if (!events.hasNext() || !events.next().event().eventId().equals(stored.eventId())) {
                    throw new BadExport(
                            events.events().line(),
                            "the store holds other events than this export, first event " + stored.eventId()
                                    + " of stream " + stored.stream());
                }
            }
            page = engine.log().after(page.getLast().position(), PAGE);
        }
    }

    private void append(ExportReader export, Iterator<ExportedEvent> events) {
        var batch = batch(events);
        try {
            engine.append(batch);
        } catch (ConcurrencyException refused) {
            throw new BadExport(
                    export.line() - batch.size() + 1,
                    "from here on, up to line %d: %s".formatted(export.line(), refused.getMessage()));
        }
    }

    private static List<NewEvent> batch(Iterator<ExportedEvent> events) {
        var batch = new ArrayList<NewEvent>();
        long size = 0;
        while (batch.size() < BATCH_EVENTS && size < BATCH_SIZE && events.hasNext()) {
            var event = events.next().asNew();
            batch.add(event);
            size += event.size();
        }
        return batch;
    }
}

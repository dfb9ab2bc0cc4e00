package dev.razao.wiring.bulk;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.axonserver.AxonServerEventStorageEngine;
import dev.razao.eventstore.bulk.BadExport;
import dev.razao.eventstore.bulk.ExportReader;
import dev.razao.eventstore.bulk.ExportedEvent;
import dev.razao.eventstore.postgres.BulkWrite;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * In batches, each a transaction: the server has none that could hold all. An import that broke off is given again and
 * goes on where it stopped; the store may hold nothing else.
 */
public record AxonServerImport(DataSource database, AxonServerEventStorageEngine engine, Readers readers) {
    private static final int BATCH_EVENTS = 500;
    private static final long BATCH_SIZE = 1 << 20;
    private static final int PAGE = 500;
    private static final LogPosition NEVER = new LogPosition(Long.MAX_VALUE, 0);

    public long read(InputStream in) throws SQLException {
        var export = new ExportReader(in);
        var keys = new MissingKeys(database);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Stillness.of(connection);
            var moved = new BulkWrite(connection).head();
            if (moved != null) readers.mustHaveReadTo(moved, connection);
            var progress = new Progress("events imported");
            var events = new Counted(export, progress, keys);
            passOver(events);
            // Until the last event is in, a platform that is started must not take the first ones for news.
            readers.goOnBehind(NEVER, connection);
            connection.commit();
            Stillness.of(connection);
            while (events.hasNext()) {
                append(export, events);
            }
            readers.goOnBehind(engine.log().head().orElse(LogPosition.START), connection);
            connection.commit();
            keys.report();
            return progress.end();
        }
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

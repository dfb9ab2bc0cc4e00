package dev.razao.bench.order;

import dev.razao.embedded.PostgresDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A contestant's table of events, as far as it is checked. */
public record EventTable(String name, String stream, String sequence) {

    static final EventTable OURS = new EventTable("event_store.event", "stream", "sequence");
    static final EventTable STOCK = new EventTable("domainevententry", "aggregateidentifier", "sequencenumber");

    private static final int PAGE = 10_000;

    /** The events of each stream. Numbered from 0 without a gap, or this fails; both tables keep numbers unique. */
    public Map<String, Long> counts(PostgresDatabase database) {
        var sql = "select %s, count(*), max(%s) from %s group by 1".formatted(stream, sequence, name);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                return read(statement.executeQuery(sql));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The events cannot be counted", failed);
        }
    }

    private static Map<String, Long> read(ResultSet rows) throws SQLException {
        var counts = new HashMap<String, Long>();
        while (rows.next()) {
            long count = rows.getLong(2);
            if (rows.getLong(3) != count - 1) {
                throw new IllegalStateException("There is a gap in stream " + rows.getString(1));
            }
            counts.put(rows.getString(1), count);
        }
        return counts;
    }
}

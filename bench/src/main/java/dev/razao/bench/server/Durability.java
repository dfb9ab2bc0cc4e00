package dev.razao.bench.server;

import dev.razao.embedded.PostgresDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that decide what a commit is worth; a figure without them is worth nothing. */
final class Durability {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SHOWN = List.of(
            "wal_sync_method", "wal_level", "shared_buffers", "max_wal_size", "checkpoint_timeout", "commit_delay");

    private Durability() {}

    /** All that matter, and an exception if one is not as it must be. */
    static Map<String, String> checked(PostgresDatabase database) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement("select current_setting(?)")) {
            for (var name : MUST_BE_ON) {
                settings.put(name, setting(statement, name));
                if (!"on".equals(settings.get(name))) {
                    throw new IllegalStateException(name + " is off: what is measured would not be durable");
                }
            }
            for (var name : SHOWN) {
                settings.put(name, setting(statement, name));
            }
        }
        return settings;
    }

    private static String setting(PreparedStatement statement, String name) throws SQLException {
        statement.setString(1, name);
        var row = statement.executeQuery();
        row.next();
        return row.getString(1);
    }
}

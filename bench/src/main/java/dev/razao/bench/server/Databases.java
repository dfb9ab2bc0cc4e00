package dev.razao.bench.server;

import dev.razao.embedded.PostgresDatabase;
import java.sql.SQLException;
import java.util.ArrayList;

/** Removes databases, whoever is still connected. */
final class Databases {

    private static final String OTHERS = """
            select datname from pg_database
            where not datistemplate and datname not in ('postgres', current_database())
            """;

    private Databases() {}

    static void dropAllBut(PostgresDatabase home) throws SQLException {
        var others = new ArrayList<String>();
        try (var connection = home.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(OTHERS)) {
            while (rows.next()) {
                others.add(rows.getString(1));
            }
        }
        others.forEach(name -> drop(home, name));
    }

    static void drop(PostgresDatabase home, String name) {
        try (var connection = home.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database \"%s\" with (force)".formatted(name));
        } catch (SQLException failed) {
            throw new IllegalStateException("Database %s cannot be dropped".formatted(name), failed);
        }
    }
}

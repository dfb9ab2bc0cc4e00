package dev.razao.embedded;

import java.sql.SQLException;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    static void execute(PostgresDatabase database, String statement) throws SQLException {
        try (var connection = database.connect();
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    static String ask(PostgresDatabase database, String question) throws SQLException {
        try (var connection = database.connect();
                var jdbc = connection.createStatement();
                var answer = jdbc.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

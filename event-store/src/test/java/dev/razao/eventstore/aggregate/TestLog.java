package dev.razao.eventstore.aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;

/** One database for any number of nodes. */
record TestLog(HikariDataSource connections) implements AutoCloseable {

    static final Serializer FORM = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(
                    visibility -> visibility.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.NONE)))
            .build();

    static TestLog create() {
        var database = EmbeddedPostgres.shared().createDatabase();
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMinimumIdle(0);
        var connections = new HikariDataSource(settings);
        Flyway.configure()
                .dataSource(connections)
                .schemas("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        return new TestLog(connections);
    }

    void execute(String sql) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> texts(String sql, Object... arguments) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            return texts(statement.executeQuery());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) found.add(rows.getString(1));
        return found;
    }

    @Override
    public void close() {
        connections.close();
    }
}

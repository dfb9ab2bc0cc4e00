package dev.razao.wiring.bulk;

import dev.razao.eventstore.LogPosition;
import java.sql.Connection;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Those who read the log. What was imported has happened already: processes must not act on it again, so they go on
 * behind it; read models are to show it, so they begin anew.
 *
 * @param processes by their processors' names, in how many parts each works; every other processor is a read model's
 */
public record Readers(Map<String, Integer> processes, Serializer form) {
    private static final String ALL = "select token, token_type from platform.token_entry where processor_name = ?";

    /** @throws ImportRefusal if a process has yet to act on an event that is there already */
    void mustHaveReadTo(LogPosition head, Connection connection) {
        for (var process : processes.keySet()) {
            var tokens = client(connection)
                    .sql(ALL)
                    .param(process)
                    .query((row, _) -> token(row.getBytes("token"), row.getString("token_type")))
                    .list();
            if (tokens.isEmpty() || !tokens.stream().allMatch(token -> token.covers(head))) {
                throw new ImportRefusal(("The process %s has not read the whole log yet, and would miss what it skips:"
                                + " start the platform, wait until nothing is behind, stop it, and import then.")
                        .formatted(process));
            }
        }
    }

    /** @throws ImportRefusal if a process has given up on events for the time being */
    void mustOweNothing(Connection connection) {
        long letters = client(connection)
                .sql("select count(*) from dead_letter.letter where processor in (:processes)")
                .param("processes", processes.keySet())
                .query(Long.class)
                .single();
        if (letters > 0) {
            throw new ImportRefusal(
                    "Processes owe %d dead letters, which point into the log as it is: retry or discard them first."
                            .formatted(letters));
        }
    }

    private LogPosition token(byte[] token, String type) {
        if (token == null) return LogPosition.START;
        TrackingToken read = form.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return LogPosition.of(WrappedToken.unwrapLowerBound(read));
    }

    void goOnBehind(LogPosition head, Connection connection) {
        var client = client(connection);
        client.sql("delete from platform.token_entry where processor_name not like '\\_\\_%'")
                .update();
        client.sql("delete from dead_letter.letter").update();
        // They say up to where in the log they know, and that was another log.
        client.sql("truncate event_store.snapshot").update();
        var tokens = tokenStore(connection);
        processes.forEach((process, segments) -> tokens.initializeTokenSegments(process, segments, head));
        client.sql("""
                        select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
                        where schemaname = 'projection' and tablename <> 'flyway_schema_history'""").query(String.class).optional().ifPresent(tables -> client.sql("truncate " + tables)
                .update());
    }

    HomeLog home(Connection connection) {
        return new HomeLog(client(connection));
    }

    private JdbcTokenStore tokenStore(Connection connection) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(held(connection)))
                .serializer(form)
                .schema(TokenSchema.builder()
                        .setTokenTable("platform.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(held(connection));
    }

    private static SingleConnectionDataSource held(Connection connection) {
        return new SingleConnectionDataSource(connection, true);
    }
}

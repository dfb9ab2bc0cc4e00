package dev.razao.bench.order;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The platform's own tables, as its migrations make them. */
public final class EventSchema {

    private EventSchema() {}

    public static void migrate(DataSource connections) {
        migrate(connections, "event_store", "db/event-store");
    }

    public static void migrateWithReadModels(DataSource connections) {
        migrate(connections);
        migrate(connections, "projection", "db/projection");
    }

    private static void migrate(DataSource connections, String schema, String scripts) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .locations("classpath:" + scripts)
                .load()
                .migrate();
    }
}

package dev.razao.bench.order;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The platform's own table of events, as its migrations make it. */
public final class EventSchema {

    private EventSchema() {}

    public static void migrate(DataSource connections) {
        Flyway.configure()
                .dataSource(connections)
                .schemas("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
    }
}

package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.Await;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

class UpcasterFailureTest {

    @Test
    void an_event_that_an_upcaster_cannot_read_stops_only_who_has_reached_it() throws InterruptedException {
        EventUpcaster onlyAggregates = events -> events.map(UpcasterFailureTest::mustHaveAnAggregate);
        var database = TestDatabase.on(EmbeddedPostgres.shared());
        Set<String> heard = ConcurrentHashMap.newKeySet();
        try (database;
                var engine = database.newEngine(onlyAggregates);
                var store = new PostgresEventStore(engine)) {
            store.onVisible(visible -> heard.addAll(visible.streams()));
            var stuck = store.openStream(null);
            engine.appendEvents(announced("unreadable"));
            var behind = store.openStream(store.createHeadToken());
            var notebook = aNotebook();
            engine.appendEvents(noted(notebook, 0));

            Await.until("the tail goes on", () -> heard.contains(notebook));
            assertThat(behind.hasNextAvailable(30, SECONDS)).isTrue();
            assertThatThrownBy(stuck::peek).hasMessage("no aggregate");
            assertThatThrownBy(stuck::peek).hasMessage("no aggregate");
        }
    }

    private static IntermediateEventRepresentation mustHaveAnAggregate(IntermediateEventRepresentation event) {
        if (event.getAggregateIdentifier().isEmpty()) {
            throw new IllegalStateException("no aggregate");
        }
        return event;
    }
}

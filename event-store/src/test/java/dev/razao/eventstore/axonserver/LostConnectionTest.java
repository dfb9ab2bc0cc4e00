package dev.razao.eventstore.axonserver;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.Notes;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

    @Test
    void nothing_is_acknowledged_and_readers_are_told() {
        var server = new StandIn();
        try (server;
                var engine =
                        new AxonServerEventStorageEngine(server.address(), Notes.JSON, NoOpEventUpcaster.INSTANCE);
                var store = new AxonServerEventStore(engine);
                var reader = store.openStream(LogPosition.START)) {
            server.close();
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> engine.appendEvents(noted(aNotebook(), 0)))
                    .withMessageContaining("could not be reached");
            assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine.readEvents(aNotebook()));
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> Await.until(
                            "the reader is told", () -> reader.peek().isPresent()));
        }
    }
}

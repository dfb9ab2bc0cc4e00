package dev.razao.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.EventCatalog;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredEventsTest {
    private static final SchemaFolder SCHEMAS = SchemaFolder.checkedIn();

    static Set<String> names() {
        return new TreeSet<>(EventCatalog.names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_is_stored_as_its_schema_says(String event) throws IOException {
        SCHEMAS.complaint(event, StoredForm.of(EventCatalog.classOf(event))).ifPresent(Assertions::fail);
    }

    @Test
    void what_was_stored_once_still_has_its_event() throws IOException {
        assertThat(names())
                .as("events that were stored once keep their record and its name")
                .containsAll(SCHEMAS.events());
    }
}

package dev.razao.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaFolderTest {
    private static final JsonNode KNOWN = schema("{'properties':{'a':{'type':'string'}}}");
    private static final JsonNode GROWN = schema("{'properties':{'a':{'type':'string'},'b':{'type':'string'}}}");
    private static final JsonNode BROKEN = schema("{'properties':{'b':{'type':'string'}}}");

    private SchemaFolder reading;
    private SchemaFolder writing;

    @BeforeEach
    void aFolderThatKnowsOneEvent(@TempDir Path path) throws IOException {
        reading = new SchemaFolder(path, false);
        writing = new SchemaFolder(path, true);
        writing.complaint("deal.Known", KNOWN);
    }

    @Test
    void an_unchanged_event_is_fine() throws IOException {
        assertThat(reading.complaint("deal.Known", KNOWN)).isEmpty();
    }

    @Test
    void a_new_event_asks_to_be_written() throws IOException {
        assertThat(reading.complaint("deal.New", KNOWN)).contains("deal.New is new. " + Rewriting.HOW);
        assertThat(reading.events()).containsExactly("deal.Known");
    }

    @Test
    void a_new_event_is_written_where_that_is_asked_for() throws IOException {
        assertThat(writing.complaint("deal.New", KNOWN)).isEmpty();
        assertThat(reading.complaint("deal.New", KNOWN)).isEmpty();
    }

    @Test
    void a_grown_event_asks_to_be_written() throws IOException {
        assertThat(reading.complaint("deal.Known", GROWN)).contains("deal.Known has grown. " + Rewriting.HOW);
        assertThat(reading.complaint("deal.Known", KNOWN)).isEmpty();
    }

    @Test
    void a_grown_event_is_written_where_that_is_asked_for() throws IOException {
        assertThat(writing.complaint("deal.Known", GROWN)).isEmpty();
        assertThat(reading.complaint("deal.Known", GROWN)).isEmpty();
    }

    @Test
    void a_broken_event_is_refused_and_never_written() throws IOException {
        var refusal = "deal.Known is stored for ever, but /a is gone. "
                + "Leave the record as it was and add a new one, or an upcaster.";

        assertThat(reading.complaint("deal.Known", BROKEN)).contains(refusal);
        assertThat(writing.complaint("deal.Known", BROKEN)).contains(refusal);
        assertThat(reading.complaint("deal.Known", KNOWN)).isEmpty();
    }

    private static JsonNode schema(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}

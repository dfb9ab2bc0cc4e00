package dev.razao.wiring.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.Aggregates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a snapshot holds: the structure of an aggregate's state, and what its events make of it. */
class StoredStateTest {
    private static final Path PINNED = Path.of("src/test/resources/stored/state");
    private static final StoredForm FORM = StoredFormTest.FORM;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("aggregates")
    void a_state_of_another_form_is_of_another_revision(Class<?> aggregate) throws IOException {
        var now = stored(aggregate);
        var file = PINNED.resolve(aggregate.getSimpleName() + ".json");
        var mayWrite = Boolean.getBoolean("stored.write");
        if (mayWrite && (!Files.exists(file) || !revisionIn(file).equals(revisionOf(aggregate)))) {
            Files.createDirectories(PINNED);
            Files.writeString(file, now + "\n");
        }
        assertThat(file)
                .as("a new aggregate is pinned by a run with -Dstored.write=true")
                .exists();
        assertThat(now)
                .as(
                        "what a snapshot of %s holds is no longer what it was: raise its @Revision above \"%s\", or old"
                                + " snapshots are read as new ones, then pin it by a run with -Dstored.write=true",
                        aggregate.getSimpleName(), revisionIn(file))
                .isEqualTo(Files.readString(file).strip());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void a_state_that_was_stored_is_the_state_that_is_read(Class<?> aggregate) {
        StateSamples.of(aggregate).values().forEach(state -> {
            var stored = FORM.serialize(state, String.class);
            Object read = FORM.deserialize(stored);
            assertThat(read).isNotSameAs(state).usingRecursiveComparison().isEqualTo(state);
        });
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void nothing_personal_can_be_read_in_it(Class<?> aggregate) throws IOException {
        assertThat(stored(aggregate)).doesNotContain("Ana Souza", "249.715.637-92", "Quero contratar", "Obrigado!");
    }

    static List<Class<?>> aggregates() {
        return Aggregates.all();
    }

    private static String stored(Class<?> aggregate) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("revision", revisionOf(aggregate));
        whole.put("structure", Structure.of(aggregate));
        whole.put("after", statesAfterEvents(aggregate));
        return JSON.writeValueAsString(whole);
    }

    private static Map<String, Object> statesAfterEvents(Class<?> aggregate) {
        var states = new LinkedHashMap<String, Object>();
        StateSamples.of(aggregate).forEach((event, state) -> {
            var stored = StoredFormTest.withoutCiphertext(FORM.serialize(state, String.class));
            states.put(event, JSON.readTree(stored));
        });
        return states;
    }

    private static String revisionOf(Class<?> aggregate) {
        return aggregate.getAnnotation(Revision.class).value();
    }

    private static String revisionIn(Path file) throws IOException {
        return JSON.readTree(Files.readString(file)).path("revision").asString();
    }
}

package dev.razao.wiring.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunEvent.RunStarted;
import dev.razao.events.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredFormTest {
    private static final JdbcClient DATABASE = database();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path PINNED = Path.of("src/test/resources/stored");
    static final StoredForm FORM = form(DATABASE);

    @Test
    void every_event_has_a_sample() {
        assertThat(samples()
                        .map(sample -> EventCatalog.nameOf(sample.getClass()))
                        .collect(Collectors.toSet()))
                .isEqualTo(EventCatalog.names());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_it_was_from_the_first_day(Object event) throws IOException {
        var stored = FORM.serialize(event, String.class);
        var pinned = PINNED.resolve(stored.getType().getName() + ".json");
        if (Boolean.getBoolean("stored.write") && !Files.exists(pinned)) {
            Files.writeString(pinned, withoutCiphertext(stored) + "\n");
        }
        assertThat(pinned)
                .as("a new event is pinned by a run with -Dstored.write=true")
                .exists();
        assertThat(withoutCiphertext(stored)).isEqualTo(Files.readString(pinned).strip());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_stored_form_keeps_to_the_schema_that_is_published(Object event) throws IOException {
        var stored = FORM.serialize(event, String.class);
        try (var schema = EventCatalog.class.getResourceAsStream(
                "/schemas/" + stored.getType().getName() + ".json")) {
            assertThat(SCHEMAS.getSchema(schema).validate(stored.getData(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_read_is_what_was_stored(Object event) {
        assertThat(FORM.<String, Object>deserialize(FORM.serialize(event, String.class)))
                .isEqualTo(event);
    }

    @Test
    void nothing_personal_can_be_read_without_the_key() {
        var stored = FORM.serialize(started("Meu CPF é 249.715.637-92"), String.class)
                .getData();
        assertThat(stored).doesNotContain("CPF").doesNotContain("249");
    }

    @Test
    void an_erased_person_leaves_the_event_and_takes_the_words() {
        var event = started("Apague isto");
        var stored = FORM.serialize(event, String.class);
        DATABASE.sql("delete from platform.person_key where person_id = ?")
                .param(event.input().subject().value())
                .update();
        RunStarted read = form(DATABASE).deserialize(stored);
        assertThat(read.runId()).isEqualTo(event.runId());
        assertThat(read.input().read()).isEmpty();
    }

    @Test
    void an_erased_person_who_comes_back_is_read_from_then_on() {
        var before = started("Antes");
        var stored = FORM.serialize(before, String.class);
        DATABASE.sql("delete from platform.person_key where person_id = ?")
                .param(before.input().subject().value())
                .update();
        var later = form(DATABASE);
        var after = new RunStarted(
                before.runId(), "luddy", new Personal<>(before.input().subject(), "Depois"), null);
        assertThat(later.<String, Object>deserialize(later.serialize(after, String.class)))
                .isEqualTo(after);
        RunStarted read = later.deserialize(stored);
        assertThat(read.input().read()).isEmpty();
    }

    @Test
    void another_master_key_opens_nothing() {
        var stored = FORM.serialize(started("segredo"), String.class);
        var stranger = new StoredForm(new LogicalNames(Map.of()), new PersonKeys(DATABASE, key((byte) 9)));
        assertThatThrownBy(() -> stranger.deserialize(stored))
                .hasStackTraceContaining("Cannot be opened with this key");
    }

    static Stream<Object> samples() {
        return EventSamples.all();
    }

    private static RunStarted started(String words) {
        var person = new PersonId(UUID.randomUUID());
        return new RunStarted(new RunId(UUID.randomUUID()), "luddy", new Personal<>(person, words), null);
    }

    static String withoutCiphertext(SerializedObject<String> stored) {
        return stored.getData().replaceAll("\"sealed\":\"[^\"]+\"", "\"sealed\":\"…\"");
    }

    private static StoredForm form(JdbcClient database) {
        return new StoredForm(new LogicalNames(Map.of()), new PersonKeys(database, key((byte) 1)));
    }

    private static SecretKeySpec key(byte fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, fill);
        return new SecretKeySpec(bytes, "AES");
    }

    private static JdbcClient database() {
        var fresh = EmbeddedPostgres.shared().createDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.jdbcUrl());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        var client = JdbcClient.create(source);
        client.sql("create schema platform").update();
        client.sql("create table platform.person_key (person_id uuid primary key, wrapped_key bytea not null)")
                .update();
        return client;
    }
}

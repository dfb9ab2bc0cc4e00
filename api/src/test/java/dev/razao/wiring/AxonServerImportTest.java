package dev.razao.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.axonserver.AxonServerEventStorageEngine;
import dev.razao.eventstore.axonserver.StandIn;
import dev.razao.eventstore.bulk.BadExport;
import dev.razao.eventstore.bulk.ExportWriter;
import dev.razao.eventstore.bulk.ExportedEvent;
import dev.razao.wiring.bulk.AxonServerImport;
import dev.razao.wiring.bulk.HomeLog;
import dev.razao.wiring.bulk.ImportRefusal;
import dev.razao.wiring.bulk.Readers;
import dev.razao.wiring.serialization.StoredForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AxonServerImportTest {
    private static final int EVENTS = 600;

    private final DataSource source = FreshDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(source);
    private final HomeLog home = new HomeLog(database);
    private final StoredForm form = form();
    private final StandIn server = new StandIn();
    private final AxonServerEventStorageEngine engine =
            new AxonServerEventStorageEngine(server.address(), form, NoOpEventUpcaster.INSTANCE);
    private final AxonServerImport moving =
            new AxonServerImport(source, engine, new Readers(Map.of("run-execution", 3), form));

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void after_an_import_that_broke_off_nobody_starts_until_it_has_come_to_its_end() throws Exception {
        var export = export();
        var half = new String(export, UTF_8).lines().limit(EVENTS).reduce("", (all, line) -> all + line + "\n");

        assertThatThrownBy(() -> read(half.getBytes(UTF_8))).isInstanceOf(BadExport.class);
        assertThat(engine.log().head()).isPresent();
        assertThatThrownBy(() -> home.mustBe("axon-server")).hasMessageContaining("not come to its end");

        read(export);
        assertThat(engine.log().head()).contains(new LogPosition(0, EVENTS));
        assertThatCode(() -> home.mustBe("axon-server")).doesNotThrowAnyException();
        assertThatThrownBy(() -> home.mustBe("postgres")).hasMessageContaining("another store");
        assertThat(count("platform.token_entry where processor_name = 'run-execution'"))
                .isEqualTo(3);
    }

    @Test
    void what_belongs_to_the_log_before_goes_and_what_a_process_owes_is_not_forgotten() throws Exception {
        letterOf("deal-overview");
        database.sql("insert into event_store.snapshot values ('one', 1, gen_random_uuid(), null, 'Run', now(), 'x',"
                        + " null, '{}', '{}')")
                .update();
        read(export());
        assertThat(count("dead_letter.letter")).isZero();
        assertThat(count("event_store.snapshot")).isZero();

        letterOf("run-execution");
        assertThatThrownBy(() -> read(export()))
                .isInstanceOf(ImportRefusal.class)
                .hasMessageContaining("1 dead letters");
        assertThat(count("dead_letter.letter")).isOne();
    }

    private StoredForm form() {
        var storing = new EventStoring();
        var key = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        return storing.storedForm(storing.personKeys(source, key));
    }

    private void read(byte[] export) throws SQLException {
        moving.read(new ByteArrayInputStream(export));
    }

    private static byte[] export() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ExportWriter(out);
        for (int number = 0; number < EVENTS; number++) {
            writer.write(new ExportedEvent(event(number), null));
        }
        writer.finish();
        return out.toByteArray();
    }

    private static StoredEvent event(int number) {
        var place = new LogPosition(7, number + 1);
        var time = Instant.EPOCH.plusSeconds(number);
        var id = UUID.nameUUIDFromBytes(("event " + number).getBytes(UTF_8));
        return new StoredEvent(place, id, null, "one", "Run", number, "run.RunStarted", "1", "{}", "{}", time);
    }

    private void letterOf(String processor) {
        database.sql("""
                        insert into dead_letter.letter
                            (processor, segment, stream, sequence, tx, position, event_id, type, tries)
                        values (?, 0, 'one', 0, 7, 1, gen_random_uuid(), 'run.RunStarted', 1)""").param(processor).update();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}

package dev.razao.api;

import static dev.razao.api.RunningPlatform.DATABASE;
import static dev.razao.api.RunningPlatform.urlOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.projection.deal.DealOverviewProjection;
import dev.razao.projection.kpi.KpisProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.projection.payment.PaymentOverviewProjection;
import dev.razao.projection.run.RunTimelineProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MovedEventsTest {
    private final PostgresDatabase target = EmbeddedPostgres.shared().createDatabase();
    private Story.Told told;

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void an_export_of_a_story() {
        told = new Story(Client.first()).tell();
        export = folder.resolve("events.ndjson");
        assertThat(EventsProcess.run(urlOf(DATABASE), "export", export.toString()))
                .matches(result -> result.status() == 0, "succeeds");
    }

    @Test
    void a_platform_on_the_imported_events_answers_as_before_and_does_nothing_again() throws IOException {
        var imported = EventsProcess.run(urlOf(target), "import", export.toString());
        assertThat(imported.said()).contains("events imported, done", "sealed values cannot be read here");
        assertThat(imported.status()).isZero();

        var again = folder.resolve("again.ndjson");
        EventsProcess.run(urlOf(target), "export", again.toString());
        assertThat(withoutPlaces(again)).isEqualTo(withoutPlaces(export));

        bringKeys();
        // Not closed: it shares its network threads with the platform of all tests.
        var there = urlOf(RunningPlatform.startOn(target));
        for (var question : List.of("/api/runs/" + told.run(), "/metrics/kpi?from=2020-01-01&to=2030-01-01")) {
            var before = withoutPlaces(Client.first().get(question).text());
            Await.until(
                    question + " to be answered",
                    () -> withoutPlaces(Client.first().get(there + question).text()),
                    before::equals);
        }
        assertThat(count("process.effect")).isZero();
    }

    @Test
    void a_second_import_is_refused_and_so_is_one_into_a_platform_that_runs() {
        EventsProcess.run(urlOf(target), "import", export.toString());
        var events = count("event_store.event");

        var second = EventsProcess.run(urlOf(target), "import", export.toString());
        assertThat(second.said()).contains("razao: Line 2: its event is there already");
        assertThat(second.status()).isOne();
        assertThat(count("event_store.event")).isEqualTo(events);

        assertThat(EventsProcess.run(urlOf(DATABASE), "import", export.toString())
                        .said())
                .contains("A platform runs on this database: stop it first.");
    }

    @Test
    void an_import_that_is_killed_leaves_nothing() throws IOException {
        var lines = Files.readAllLines(export);
        var program = EventsProcess.start(urlOf(target), "import", "-");
        for (var line : lines.subList(0, lines.size() - 1)) {
            program.input().write((line + "\n").getBytes(UTF_8));
        }
        program.input().flush();
        var copies = "pg_stat_activity where query like 'copy event_store.event%' and datname = current_database()";
        Await.until("the copy to begin", () -> count(copies), running -> running == 1);

        program.kill();
        Await.until("the server to notice", () -> count(copies), running -> running == 0);
        assertThat(count("event_store.event")).isZero();
        assertThat(count("platform.token_entry")).isZero();
    }

    /** A new process must be added to BulkStore.PROCESSES, or an import makes it act again on what has happened. */
    @Test
    void whoever_reads_the_log_is_known_as_a_process_or_as_a_read_model() {
        assertThat(JdbcClient.create(RunningPlatform.part("workConnections", DataSource.class))
                        .sql(
                                "select distinct processor_name from platform.token_entry where processor_name not like '\\_%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "run-execution",
                        "payment-collection",
                        RunTimelineProjection.NAME,
                        PaymentOverviewProjection.NAME,
                        DealOverviewProjection.NAME,
                        LedgerBalancesProjection.NAME,
                        KpisProjection.NAME);
    }

    @Test
    void a_platform_remembers_from_its_first_start_in_which_engine_it_reads() {
        assertThat(JdbcClient.create(RunningPlatform.part("workConnections", DataSource.class))
                        .sql("select engine from platform.home_log")
                        .query(String.class)
                        .list())
                .containsExactly("postgres");
    }

    private void bringKeys() {
        var keys = JdbcClient.create(RunningPlatform.part("workConnections", DataSource.class))
                .sql("select * from platform.person_key")
                .query()
                .listOfRows();
        try (var connection = target.connect()) {
            var there = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            keys.forEach(key -> there.sql("insert into platform.person_key values (?, ?, ?)")
                    .params(List.copyOf(key.values()))
                    .update());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String withoutPlaces(String text) {
        return text.replaceAll("\"position\":\"[0-9.]+\",?", "");
    }

    private static List<String> withoutPlaces(Path export) throws IOException {
        var lines = Files.readAllLines(export);
        return lines.subList(1, lines.size() - 1).stream()
                .map(MovedEventsTest::withoutPlaces)
                .toList();
    }

    private long count(String from) {
        try (var connection = target.connect()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select count(*) from " + from)
                    .query(Long.class)
                    .single();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

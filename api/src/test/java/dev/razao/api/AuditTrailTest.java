package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Tenant TENANT = Tenant.join();
    private static Story.Told told;
    private static Client.Answer export;
    private static List<JsonNode> trail;

    @BeforeAll
    static void a_story() {
        told = TENANT.story().tell();
        export = TENANT.client().get("/api/audit/runs/" + told.run());
        trail = export.text().lines().map(JSON::readTree).toList();
    }

    @Test
    void the_export_is_one_json_object_a_line() {
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(trail).isNotEmpty().allMatch(JsonNode::isObject);
    }

    @Test
    void every_frame_of_the_stream_is_in_it() {
        var frames = EventStream.of(TENANT.client(), told.run()).rest();

        var ofTheRun = trail.stream()
                .filter(event -> event.path("stream").asString().equals(told.run()))
                .toList();

        assertThat(ofTheRun).hasSameSizeAs(frames);
        for (int at = 0; at < frames.size(); at++) {
            var event = ofTheRun.get(at);
            assertThat(event.path("sequence").asLong()).isEqualTo(frames.get(at).id());
            assertThat(event.path("type").asString()).isEqualTo(frames.get(at).event());
            assertThat(event.path("position")).isEqualTo(frames.get(at).data().path("position"));
        }
    }

    @Test
    void what_came_of_the_run_is_in_it_too() {
        var others = trail.stream()
                .map(event -> event.path("type").asString())
                .filter(type -> !type.startsWith("run."))
                .toList();

        assertThat(others)
                .containsExactlyInAnyOrder(
                        "deal.DealOpened",
                        "payment.PaymentRequested",
                        "payment.PaymentCharged",
                        "payment.PaymentReceived",
                        "ledger.TransactionPosted",
                        "deal.DealWon");
    }

    @Test
    void events_stand_in_the_order_of_the_log() {
        assertThat(trail).extracting(event -> event.path("position").asString()).isSortedAccordingTo(inTheLog());
    }

    @Test
    void each_event_tells_whose_it_is_and_where_it_comes_from() {
        assertThat(trail).allSatisfy(event -> {
            var metadata = event.path("metadata");
            assertThat(metadata.path("tenantId").asString())
                    .isEqualTo(TENANT.id().toString());
            assertThat(metadata.path("traceId").asString()).matches("[0-9a-f]{32}");
            assertThat(metadata.path("actor").asString()).isNotBlank();
            assertThat(event.path("payload").isObject()).isTrue();
        });
    }

    @Test
    void nobody_can_be_recognised_in_it() {
        assertThat(export.text())
                .doesNotContain("Ana Souza", "249.715.637-92", "24971563792", "ana@example.com", Story.WORDS, "Quero");
    }

    @Test
    void the_same_export_is_the_same_bytes() {
        assertThat(TENANT.client().get("/api/audit/runs/" + told.run()).text()).isEqualTo(export.text());
    }

    private static Comparator<String> inTheLog() {
        Comparator<String> transaction = Comparator.comparingLong(position -> part(position, 0));
        return transaction.thenComparingLong(position -> part(position, 1));
    }

    private static long part(String position, int at) {
        return Long.parseLong(position.split("\\.")[at]);
    }
}

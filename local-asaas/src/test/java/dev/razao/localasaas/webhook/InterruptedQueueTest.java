package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import dev.razao.localasaas.Settings;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InterruptedQueueTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    InterruptedQueueTest() {
        super(Settings.FOR_TESTS.withRetryScale(0.000_001));
    }

    @Test
    void the_waits_are_those_of_the_providers_table() {
        var real = new RetryTable(1);

        assertThat(LongStream.rangeClosed(1, 14)
                        .map(failures -> real.nanosAfter((int) failures))
                        .mapToObj(nanos -> Duration.ofNanos(nanos).toString()))
                .containsExactly(
                        "PT30S", "PT1M", "PT3M30S", "PT5M", "PT15M", "PT25M", "PT1H", "PT1H", "PT1H", "PT1H", "PT1H",
                        "PT2H", "PT2H", "PT3H");
    }

    @Test
    void fifteen_failures_interrupt_the_queue_and_events_go_on_queueing() {
        var webhook = aStoppedQueue();
        aPix();

        assertThat(receiver.received()).hasSize(15);
        assertThat(api.get("/webhooks/" + webhook).json().path("interrupted").asBoolean())
                .isTrue();
        assertThat(asaas.control().deliveries().waiting()).isEqualTo(2);
    }

    @Test
    void a_re_enabled_queue_sends_its_backlog_in_order() {
        var webhook = aStoppedQueue();
        asaas.pay(aPix());
        receiver.answerWith(200);

        api.put("/webhooks/" + webhook, "{\"interrupted\":false}");
        receiver.awaitEvents(18);

        assertThat(receiver.events().subList(15, 18))
                .containsExactly("PAYMENT_CREATED", "PAYMENT_CREATED", "PAYMENT_RECEIVED");
        assertThat(receiver.eventIds().get(15)).isEqualTo(receiver.eventIds().get(0));
        assertThat(asaas.journal().deliveries().get(15).attempt()).isEqualTo(1);
    }

    @Test
    void each_configuration_stops_by_itself() {
        try (var other = new Receiver()) {
            aStoppedQueue();
            other.subscribe(api, "SEQUENTIALLY");
            aPix();
            other.awaitEvents(1);
        }
        assertThat(receiver.received()).hasSize(15);
    }

    private String aStoppedQueue() {
        receiver.answerWith(503);
        var webhook = receiver.subscribe(api, "SEQUENTIALLY").text("id");
        aPix();
        Await.until(
                () -> api.get("/webhooks/" + webhook).json().path("interrupted").asBoolean());
        return webhook;
    }
}

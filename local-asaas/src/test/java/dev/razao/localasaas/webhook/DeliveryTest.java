package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void an_event_comes_with_the_token_and_the_whole_charge() {
        receiver.subscribe(api, "SEQUENTIALLY");
        var id = aPix();
        receiver.awaitEvents(1);

        var event = receiver.received().getFirst();

        assertThat(receiver.headersOfFirst().getFirst("asaas-access-token")).isEqualTo(Receiver.TOKEN);
        assertThat(receiver.headersOfFirst().getFirst("User-Agent")).startsWith("Asaas_");
        assertThat(event.path("id").asString()).matches("evt_[0-9a-f]{32}&\\d+");
        assertThat(event.path("dateCreated").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(event.path("payment").path("id").asString()).isEqualTo(id);
        assertThat(event.path("payment").path("externalReference").asString()).isEqualTo("order-5501");
        assertThat(event.path("payment").path("discount").has("limitedDate")).isTrue();
    }

    @Test
    void the_charge_in_an_event_is_as_it_was_then() {
        asaas.control().holdDeliveries();
        receiver.subscribe(api, "SEQUENTIALLY");
        asaas.pay(aPix());
        asaas.control().releaseDeliveries();
        receiver.awaitEvents(2);

        assertThat(receiver.received())
                .extracting(event -> event.path("payment").path("status").asString())
                .containsExactly("PENDING", "RECEIVED");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 500})
    void only_200_counts_and_a_resend_has_the_same_id(int status) {
        receiver.answerWith(status);
        receiver.subscribe(api, "SEQUENTIALLY");
        aPix();
        receiver.awaitEvents(2);
        receiver.answerWith(200);
        awaitEmptyQueue();

        assertThat(receiver.eventIds())
                .hasSizeGreaterThan(1)
                .containsOnly(receiver.eventIds().getFirst());
        assertThat(asaas.journal().deliveries().getFirst().outcome()).isEqualTo(String.valueOf(status));
        assertThat(asaas.journal().deliveries().getLast().outcome()).isEqualTo("200");
    }

    @Test
    void a_failing_event_blocks_those_behind_it() {
        receiver.answerWith(500);
        receiver.subscribe(api, "SEQUENTIALLY");
        asaas.pay(aPix());
        receiver.awaitEvents(3);

        assertThat(receiver.events()).containsOnly("PAYMENT_CREATED");
    }

    @Test
    void without_sequence_a_failing_event_blocks_nothing() {
        receiver.answerWith(500);
        receiver.subscribe(api, "NON_SEQUENTIALLY");
        asaas.pay(aPix());

        Await.until(() -> receiver.events().containsAll(List.of("PAYMENT_CREATED", "PAYMENT_RECEIVED")));
    }

    @Test
    void an_event_nobody_took_in_14_days_is_lost() {
        asaas.control().holdDeliveries();
        receiver.subscribe(api, "SEQUENTIALLY");
        var id = aPix();
        asaas.control().moveDays(13);
        assertThat(asaas.control().deliveries().waiting()).isEqualTo(2);
        asaas.control().moveDays(2);
        asaas.control().releaseDeliveries();
        awaitEmptyQueue();

        assertThat(status(id)).isEqualTo("OVERDUE");
        assertThat(receiver.events()).containsExactly("PAYMENT_OVERDUE");
    }

    private void awaitEmptyQueue() {
        Await.until(() -> asaas.control().deliveries().waiting() == 0);
    }
}

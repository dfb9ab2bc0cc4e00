package dev.razao.saga.collection.asaas;

import static dev.razao.saga.collection.asaas.Received.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.payment.PaymentCommand.ConfirmPayment;
import dev.razao.command.payment.PaymentCommand.MarkPaymentOverdue;
import dev.razao.command.payment.PaymentCommand.ReceivePayment;
import dev.razao.command.payment.PaymentRejection.PaymentNotYetCharged;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.Money;
import dev.razao.saga.collection.asaas.AsaasInbox.Receipt;
import dev.razao.saga.effect.Await;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsaasInboxTest extends InboxTest {
    private static final String EVENT = "evt_0123456789abcdef&368604920";

    @Test
    void what_is_said_three_times_is_one_command() throws Exception {
        var said = event(EVENT, "PAYMENT_RECEIVED", charged);
        assertThat(inbox.receive(said)).isEqualTo(Receipt.RECEIVED);
        assertThat(inbox.receive(said)).isEqualTo(Receipt.DUPLICATE);
        awaitStatus("done", EVENT);
        assertThat(inbox.receive(said)).isEqualTo(Receipt.DUPLICATE);
        assertThat(payloads()).containsExactly(new ReceivePayment(charged, Money.brl(15_000), Money.brl(199)));
    }

    @Test
    void a_command_carries_on_the_story_of_its_payment() throws Exception {
        inbox.receive(event(EVENT, "PAYMENT_RECEIVED", charged));
        awaitStatus("done", EVENT);
        assertThat(commands.getFirst().getMetaData())
                .containsAllEntriesOf(Sample.STORY)
                .containsEntry(MetadataKeys.ACTOR, "provider:asaas")
                .containsEntry(MetadataKeys.CAUSATION_ID, effect(EVENT).toString());
    }

    @Test
    void each_kind_of_news_has_its_command() throws Exception {
        inbox.receive(event("1", "PAYMENT_OVERDUE", charged));
        inbox.receive(event("2", "PAYMENT_CONFIRMED", charged));
        awaitStatus("done", "1");
        awaitStatus("done", "2");
        assertThat(payloads()).containsExactlyInAnyOrder(new MarkPaymentOverdue(charged), new ConfirmPayment(charged));
    }

    @Test
    void what_the_provider_leaves_out_is_not_missed() throws Exception {
        inbox.receive(event(EVENT, "PAYMENT_RECEIVED", charged).replace("\"deleted\":false,", ""));
        awaitStatus("done", EVENT);
        assertThat(payloads()).hasSize(1);
    }

    @Test
    void news_that_decide_nothing_are_done_without_a_command() throws Exception {
        inbox.receive(event(EVENT, "PAYMENT_CREATED", charged));
        awaitStatus("done", EVENT);
        assertThat(commands).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "null",
                "{\"id\":\"evt_1\"}",
                "{\"event\":\"PAYMENT_RECEIVED\"}",
                "{\"id\":\" \",\"event\":\"PAYMENT_RECEIVED\"}",
                "{\"id\":7,\"event\":\"PAYMENT_RECEIVED\"}",
                "{\"id\":\"a\\u0000b\",\"event\":\"PAYMENT_RECEIVED\"}"
            })
    void what_is_no_event_is_malformed_and_not_kept(String body) {
        assertThat(inbox.receive(body)).isEqualTo(Receipt.MALFORMED);
        assertThat(database.sql()
                        .sql("select count(*) from process.asaas_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Nested
    class News_faster_than_the_answer_to_our_own_call {
        @Test
        void wait_for_the_charge_to_be_recorded() throws Exception {
            database.sql()
                    .sql("update process.asaas_charge set charge_id = null")
                    .update();
            inbox.receive(event(EVENT, "PAYMENT_RECEIVED", charged));
            Await.until(() -> database.attempts(effect(EVENT)) > 1);
            assertThat(commands).isEmpty();
            database.sql()
                    .sql("update process.asaas_charge set charge_id = 'pay_1'")
                    .update();
            awaitStatus("done", EVENT);
            assertThat(commands).hasSize(1);
        }

        @Test
        void wait_for_the_payment_to_know_it() throws Exception {
            hearing = _ -> {
                if (commands.size() < 3) throw new Rejected(new PaymentNotYetCharged(charged));
            };
            inbox.receive(event(EVENT, "PAYMENT_RECEIVED", charged));
            awaitStatus("done", EVENT);
            assertThat(commands).hasSize(3);
        }
    }
}

package dev.razao.saga.collection.asaas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.payment.PaymentCommand.RecordCharge;
import dev.razao.events.deal.DealEvent.DealWon;
import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.LedgerEvent.TransactionPosted;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.localasaas.control.Fault;
import dev.razao.localasaas.webhook.Disturbance;
import dev.razao.saga.effect.Await;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectionStoryTest {
    @AutoClose
    private final Shop shop = new Shop();

    CollectionStoryTest() throws Exception {}

    @Test
    void a_paid_pix_is_booked_once_and_wins_its_deal_though_all_news_come_thrice_and_shuffled() throws Exception {
        shop.asaas.control().disturb(new Disturbance(3, 0, 0, 0));
        shop.asaas.control().holdDeliveries();
        var id = shop.sell();
        var charged = shop.await(PaymentCharged.class);
        shop.asaas.control().overdue(charged.chargeId());
        shop.asaas.pay(charged.chargeId());
        shop.asaas.control().releaseDeliveriesShuffled(7);
        assertBooked(id);
        Await.until(() -> shop.asaas.journal().deliveries().size() >= 9);
        assertThat(shop.all(PaymentReceived.class)).hasSize(1);
        assertThat(shop.happened).allSatisfy(this::belongsToTheStory);
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void whatever_becomes_of_asaass_answer_there_is_one_charge(Fault.Kind fault) throws Exception {
        shop.asaas.control().arm(Fault.onCreateCharge(fault));
        var id = shop.sell();
        shop.asaas.pay(shop.await(PaymentCharged.class).chargeId());
        assertBooked(id);
    }

    @Test
    void a_charge_that_could_not_be_recorded_is_found_again() throws Exception {
        var sent = new AtomicInteger();
        shop.gateway().registerDispatchInterceptor(_ -> (_, command) -> {
            boolean records = command.getPayload() instanceof RecordCharge;
            if (records && sent.incrementAndGet() == 1) throw new IllegalStateException("killed");
            return command;
        });
        var id = shop.sell();
        shop.asaas.pay(shop.await(PaymentCharged.class).chargeId());
        assertThat(sent).hasValue(2);
        assertBooked(id);
    }

    @Test
    void money_that_is_faster_than_the_answer_to_our_own_call_is_booked() throws Exception {
        shop.asaas.control().arm(Fault.onCreateCharge(Fault.Kind.HOLD_ANSWER));
        var id = shop.sell();
        Await.until(() -> shop.asaas.journal().chargesCreated(id.toString()) == 1);
        shop.asaas.pay(shop.asaas.journal().calls().getLast().id());
        Await.until(() -> shop.asaas.journal().deliveries().size() >= 2);
        shop.asaas.control().releaseAnswers();
        assertBooked(id);
    }

    private void assertBooked(PaymentId id) throws Exception {
        assertThat(shop.await(DealWon.class).paymentId()).isEqualTo(id);
        assertThat(shop.await(PaymentReceived.class).fee()).isEqualTo(Money.brl(199));
        assertThat(shop.all(TransactionPosted.class)).singleElement().satisfies(posted -> assertThat(posted.cause())
                .isEqualTo("payment:" + id));
        assertThat(shop.asaas.journal().chargesCreated(id.toString())).isEqualTo(1);
    }

    private void belongsToTheStory(EventMessage<?> event) {
        assertThat(event.getMetaData()).as(event.toString()).containsAllEntriesOf(Sample.STORY);
    }
}

package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentEvent.PaymentReceived;
import dev.razao.events.payment.PaymentId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoisonedProcessTest {
    private static final String PROCESS = "payment-collection";

    private final Tenant tenant = Tenant.join();
    private final Letters letters = new Letters(tenant);
    private final Poison poison = new Poison(tenant);

    @AfterEach
    void leave_nothing_behind() {
        letters.discardAll();
    }

    @Test
    void a_process_that_cannot_handle_an_event_goes_on_with_all_other_streams() {
        received(UUID.randomUUID().toString());
        var letter = letters.await(PROCESS, 1).getFirst();

        assertThat(letter.path("type").asString()).isEqualTo("payment.PaymentReceived");
        assertThat(letter.path("cause").asString()).contains("AggregateNotFound");
        tenant.story().tell();
        assertThat(letters.of(PROCESS)).hasSize(1);
    }

    @Test
    void a_retry_is_acted_on_once_its_reason_is_gone() {
        var deal = UUID.randomUUID().toString();
        received(deal);
        var letter = letters.await(PROCESS, 1).getFirst();
        assertThat(letters.retry(letter).json().path("handled").asInt()).isZero();

        poison.publish(poison.harmless(deal));
        var retried = letters.retry(letter).json();

        assertThat(retried.path("handled").asInt()).isEqualTo(1);
        tenant.story().dealIn(deal, "won");
        assertThat(letters.of(PROCESS)).isEmpty();
        assertThat(revenue()).isEqualTo(-100);
    }

    @Test
    void what_failed_leaves_no_trace_in_the_processes() {
        received(UUID.randomUUID().toString());
        letters.await(PROCESS, 1);

        assertThat(Poison.database()
                        .sql("select count(*) from platform.saga_association where association_value = :payment")
                        .param(
                                "payment",
                                letters.of(PROCESS).getFirst().path("stream").asString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Money for a payment that nobody requested; the read model of payments cannot show it either. */
    private void received(String unknownDeal) {
        var payment = UUID.randomUUID().toString();
        poison.publish(poison.event(
                payment,
                0,
                new PaymentReceived(PaymentId.of(payment), DealId.of(unknownDeal), Money.brl(100), Money.brl(0))));
        letters.await("payment-overview", 1);
    }

    private long revenue() {
        var books = Await.until(
                "the books", () -> tenant.client().get("/ledger/balances").json(), found -> !found.path("accounts")
                        .isEmpty());
        return books.path("accounts")
                .valueStream()
                .filter(account -> account.path("account").asString("").startsWith("revenue"))
                .mapToLong(account -> account.path("cents").asLong())
                .sum();
    }
}

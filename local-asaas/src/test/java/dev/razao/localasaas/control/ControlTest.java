package dev.razao.localasaas.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ControlTest extends AsaasTest {

    @Test
    void the_journal_holds_what_changed_something_and_nothing_else() {
        var id = aPix();
        api.get("/payments/" + id);
        charge("PIX", "-1");
        api.delete("/payments/" + id);

        assertThat(asaas.journal().calls())
                .extracting(call -> call.method() + " " + call.path())
                .containsExactly(
                        "POST /v3/customers", "POST /v3/payments", "POST /v3/customers", "DELETE /v3/payments/" + id);
        assertThat(asaas.journal().calls().get(1).id()).isEqualTo(id);
        assertThat(asaas.journal().calls().get(1).externalReference()).isEqualTo("order-5501");
    }

    @Test
    void the_journal_is_read_and_cleared_over_http() {
        try (var receiver = new Receiver()) {
            receiver.subscribe(api, "SEQUENTIALLY");
            aPix();
            receiver.awaitEvents(1);
            Await.until(
                    () -> api.get("/_control/journal").json().path("deliveries").size() == 1);
        }
        var journal = api.get("/_control/journal").json();

        assertThat(journal.path("deliveries").path(0).path("event").asString()).isEqualTo("PAYMENT_CREATED");
        assertThat(journal.path("calls").path(2).path("externalReference").asString())
                .isEqualTo("order-5501");
        assertThat(api.delete("/_control/journal").json().path("calls").size()).isZero();
    }

    @Test
    void charges_are_paid_and_made_overdue_over_http() {
        var id = aPix();

        assertThat(api.post("/_control/payments/" + id + "/overdue").text("status"))
                .isEqualTo("OVERDUE");
        assertThat(api.post("/_control/payments/" + id + "/pay").text("status")).isEqualTo("RECEIVED");
        assertThat(api.post("/_control/payments/" + id + "/pay").errorCode()).isEqualTo("invalid_action");
        assertThat(api.post("/_control/payments/pay_0/pay").status()).isEqualTo(404);
    }

    @Test
    void the_clock_moves_forward_only() {
        var before = today();

        var moved = api.post("/_control/clock", "{\"days\":32}").text("today");

        assertThat(LocalDate.parse(moved)).isEqualTo(before.plusDays(32));
        assertThat(api.get("/_control/clock").text("today")).isEqualTo(moved);
        assertThat(charge("PIX", "10").text("dateCreated")).isEqualTo(moved);
        assertThat(api.post("/_control/clock", "{\"days\":-1}").errorCode()).isEqualTo("invalid_days");
    }

    @Test
    void the_rate_is_limited_and_freed_over_http() {
        api.put("/_control/rate-limit", "{\"calls\":0}");
        assertThat(api.get("/payments").status()).isEqualTo(429);

        api.delete("/_control/rate-limit");
        assertThat(api.get("/payments").status()).isEqualTo(200);
    }

    @Test
    void every_assumption_can_be_read() {
        assertThat(api.get("/_control/assumptions").json().size()).isEqualTo(Assumption.values().length);
    }
}

package dev.razao.saga.collection.asaas;

import static dev.razao.saga.collection.asaas.Sample.ANA;
import static dev.razao.saga.collection.asaas.Sample.STORY;
import static dev.razao.saga.collection.asaas.Sample.aPayment;
import static dev.razao.saga.collection.asaas.Sample.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.localasaas.LocalAsaas;
import dev.razao.localasaas.control.EffectiveCall;
import dev.razao.localasaas.control.Fault;
import dev.razao.saga.collection.Charge;
import dev.razao.saga.effect.ProcessDatabase;
import dev.razao.saga.effect.TryLater;
import dev.razao.saga.effect.Unprocessable;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AsaasChargesTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @AutoClose
    private final ProcessDatabase database = new ProcessDatabase();

    @AutoClose
    private final LocalAsaas asaas = LocalAsaas.start();

    private final AsaasCharges charges = charges(asaas.baseUrl(), asaas.apiKey());
    private final PaymentId id = aPayment();

    @Test
    void a_pix_charge_comes_with_its_code() throws Exception {
        var charge = made(charge(PaymentMethod.PIX));
        assertThat(charge.pixPayload()).startsWith("000201");
        assertThat(charge.invoiceUrl()).startsWith("http");
        var held = asaas.journal().calls().getLast();
        assertThat(held.id()).isEqualTo(charge.id());
        assertThat(held.externalReference()).isEqualTo(id.toString());
    }

    @Test
    void a_boleto_has_no_pix_code() throws Exception {
        assertThat(made(charge(PaymentMethod.BOLETO)).pixPayload()).isNull();
    }

    @Test
    void asked_again_it_is_the_same_charge() throws Exception {
        assertThat(charge(PaymentMethod.PIX)).isEqualTo(charge(PaymentMethod.PIX));
        assertThat(asaas.journal().chargesCreated(id.toString())).isEqualTo(1);
    }

    @Test
    void a_payer_who_is_known_is_not_created_again() throws Exception {
        charge(PaymentMethod.PIX);
        charges.charge(requested(aPayment(), PaymentMethod.PIX, asaas.control().today()), ANA, STORY);
        assertThat(asaas.journal().calls())
                .extracting(EffectiveCall::path)
                .containsExactly("/v3/customers", "/v3/payments", "/v3/payments");
    }

    @Test
    void a_deleted_charge_is_as_good_as_none() throws Exception {
        var deleted = made(charge(PaymentMethod.PIX)).id();
        delete(deleted);
        forget();
        assertThat(made(charge(PaymentMethod.PIX)).id()).isNotEqualTo(deleted);
    }

    @Test
    void a_charge_that_we_told_of_and_that_is_gone_is_for_a_person() throws Exception {
        delete(made(charge(PaymentMethod.PIX)).id());
        assertThatThrownBy(() -> charge(PaymentMethod.PIX))
                .isInstanceOf(Unprocessable.class)
                .hasMessageContaining("no longer has charge pay_");
    }

    @Test
    void a_final_refusal_is_told_with_its_code() throws Exception {
        var late = requested(id, PaymentMethod.PIX, asaas.control().today().minusDays(1));
        assertThat(charges.charge(late, ANA, STORY))
                .isInstanceOfSatisfying(Charge.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("invalid_dueDate"));
    }

    @Test
    void dollars_are_refused() throws Exception {
        var pix = requested(id, PaymentMethod.PIX, asaas.control().today());
        var dollars = new PaymentRequested(
                id, null, null, new Money(100, "USD"), pix.method(), pix.payer(), pix.dueDate(), pix.description());
        assertThat(charges.charge(dollars, ANA, STORY)).isInstanceOf(Charge.Refused.class);
    }

    @Test
    void too_many_requests_are_a_reason_to_wait_and_then_to_ask_at_once() throws Exception {
        asaas.control().arm(Fault.onCreateCharge(Fault.Kind.ANSWER_429));
        assertThatThrownBy(() -> charge(PaymentMethod.PIX)).isInstanceOf(TryLater.class);
        made(charge(PaymentMethod.PIX));
    }

    @Test
    void a_wrong_key_or_a_server_that_is_away_does_no_harm() throws Exception {
        var pix = requested(id, PaymentMethod.PIX, asaas.control().today());
        assertThatThrownBy(() -> charges(asaas.baseUrl(), "wrong").charge(pix, ANA, STORY))
                .hasMessage("Asaas answered 401");
        assertThatThrownBy(() -> charges("http://127.0.0.1:1/v3", "key").charge(pix, ANA, STORY))
                .hasMessageContaining("cannot be reached");
        made(charges.charge(pix, ANA, STORY));
    }

    @Test
    void after_a_question_without_an_answer_the_next_one_waits_for_the_charge_to_appear() throws Exception {
        new ChargeLog(database.dataSource()).begin(id, STORY);
        asked("now()");
        assertThatThrownBy(() -> charge(PaymentMethod.PIX)).isInstanceOf(TryLater.class);
        assertThat(asaas.journal().chargesCreated(id.toString())).isZero();
        asked("now() - interval '61 minutes'");
        made(charge(PaymentMethod.PIX));
    }

    private Charge charge(PaymentMethod method) throws Exception {
        return charges.charge(requested(id, method, asaas.control().today()), ANA, STORY);
    }

    private AsaasCharges charges(String url, String key) {
        var settings = new AsaasSettings(URI.create(url), key, "test", Duration.ofSeconds(10), AN_HOUR);
        return new AsaasCharges(settings, database.dataSource());
    }

    private static Charge.Made made(Charge charge) {
        assertThat(charge).isInstanceOf(Charge.Made.class);
        return (Charge.Made) charge;
    }

    private void delete(String charge) throws Exception {
        new Caller(asaas).call("DELETE", "/payments/" + charge, "");
    }

    private void forget() {
        database.sql().sql("delete from process.asaas_charge").update();
    }

    private void asked(String when) {
        database.sql().sql("update process.asaas_charge set asked_at = " + when).update();
    }
}

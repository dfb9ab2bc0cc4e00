package dev.razao.localasaas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import dev.razao.localasaas.Reply;
import dev.razao.localasaas.control.Fault.Kind;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void a_charge_exists_and_is_announced_while_its_answer_is_held() {
        receiver.subscribe(api, "SEQUENTIALLY");
        asaas.control().arm(Fault.onCreateCharge(Kind.HOLD_ANSWER));

        var pending = CompletableFuture.supplyAsync(() -> charge("PIX", "150"));
        receiver.awaitEvents(1);
        Await.until(() -> asaas.control().faults().held() == 1);

        assertThat(pending).isNotDone();
        assertThat(chargesFound()).isEqualTo(1);
        asaas.control().releaseAnswers();
        assertThat(pending.join().status()).isEqualTo(200);
    }

    @Test
    void a_charge_can_be_created_and_answered_with_a_500() {
        asaas.control().arm(Fault.onCreateCharge(Kind.ANSWER_500));

        assertThat(charge("PIX", "150").status()).isEqualTo(500);

        assertThat(chargesFound()).isEqualTo(1);
        assertThat(asaas.journal().chargesCreated("order-5501")).isEqualTo(1);
    }

    @Test
    void a_charge_can_be_created_and_its_answer_lost() {
        asaas.control().arm(Fault.onCreateCharge(Kind.CLOSE_CONNECTION));

        assertThatThrownBy(() -> charge("PIX", "150")).isInstanceOf(UncheckedIOException.class);

        assertThat(asaas.journal().chargesCreated("order-5501")).isEqualTo(1);
    }

    @Test
    void a_429_does_nothing() {
        asaas.control().arm(Fault.onCreateCharge(Kind.ANSWER_429));

        var reply = charge("PIX", "150");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers().firstValue("RateLimit-Reset")).isPresent();
        assertThat(chargesFound()).isZero();
    }

    @Test
    void a_fault_hits_once_and_only_its_own_call() {
        asaas.control().arm(Fault.onCreateCharge(Kind.ANSWER_500));

        assertThat(api.get("/payments").status()).isEqualTo(200);
        assertThat(charge("PIX", "150").status()).isEqualTo(500);
        assertThat(charge("PIX", "150").status()).isEqualTo(200);
    }

    @Test
    void faults_are_armed_and_disarmed_over_http_too() {
        Reply armed = api.post("/_control/faults", "{\"kind\":\"ANSWER_500\",\"call\":\"GET /v3/customers\"}");

        assertThat(armed.json().path("armed").path(0).path("call").asString()).isEqualTo("GET /v3/customers");
        assertThat(api.get("/customers").status()).isEqualTo(500);
        api.post("/_control/faults", "{\"kind\":\"HOLD_ANSWER\"}");
        assertThat(api.delete("/_control/faults").json().path("armed").size()).isZero();
        assertThat(api.post("/_control/faults/release").status()).isEqualTo(200);
        assertThat(api.post("/_control/faults", "{\"kind\":\"EXPLODE\"}").errorCode())
                .isEqualTo("invalid_kind");
    }

    private int chargesFound() {
        return api.get("/payments?externalReference=order-5501")
                .json()
                .path("totalCount")
                .asInt();
    }
}

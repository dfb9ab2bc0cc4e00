package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import dev.razao.localasaas.Settings;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SlowReceiverTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    SlowReceiverTest() {
        super(Settings.FOR_TESTS.withWebhookTimeLimit(Duration.ofMillis(100)));
    }

    @Test
    void an_answer_that_takes_too_long_is_a_failure() {
        receiver.subscribe(api, "SEQUENTIALLY", "/silent");
        aPix();

        Await.until(() -> asaas.journal().deliveries().size() > 1);

        assertThat(asaas.journal().deliveries())
                .allMatch(attempt -> attempt.outcome().equals("408 Read Timed Out"));
    }
}

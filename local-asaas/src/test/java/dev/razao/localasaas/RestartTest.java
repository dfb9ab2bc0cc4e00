package dev.razao.localasaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    private Path folder;

    @Test
    void a_kept_state_survives_a_restart() {
        String charge;
        try (var before = start()) {
            charge = create(before);
            before.control().moveDays(5);
        }
        try (var after = start()) {
            assertThat(Caller.of(after).get("/payments/" + charge).text("status"))
                    .isEqualTo("OVERDUE");
            assertThat(after.journal().chargesCreated("order-5501")).isEqualTo(1);
            assertThat(after.control().today()).isEqualTo(today().plusDays(5));
        }
    }

    @Test
    void undelivered_events_are_delivered_after_a_restart() {
        try (var receiver = new Receiver()) {
            try (var before = start()) {
                before.control().holdDeliveries();
                receiver.subscribe(Caller.of(before), "SEQUENTIALLY");
                before.pay(create(before));
            }
            try (var after = start()) {
                receiver.awaitEvents(2);
                assertThat(after.journal().calls()).hasSize(3);
            }
            assertThat(receiver.events()).containsExactly("PAYMENT_CREATED", "PAYMENT_RECEIVED");
        }
    }

    @Test
    void a_line_cut_off_by_a_kill_is_as_if_it_never_happened() throws IOException {
        String charge;
        try (var before = start()) {
            charge = create(before);
        }
        Files.writeString(folder.resolve("state.ndjson"), "[{\"shelf\":\"pay", StandardOpenOption.APPEND);

        try (var after = start()) {
            assertThat(Caller.of(after).get("/payments/" + charge).status()).isEqualTo(200);
        }
    }

    @Test
    void a_folder_serves_one_at_a_time() {
        try (var first = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("Another local Asaas is using the folder");
            assertThat(Caller.of(first).get("/payments").status()).isEqualTo(200);
        }
    }

    @Test
    void without_a_folder_everything_is_forgotten() {
        String charge;
        try (var before = LocalAsaas.start()) {
            charge = create(before);
        }
        try (var after = LocalAsaas.start()) {
            assertThat(Caller.of(after).get("/payments/" + charge).status()).isEqualTo(404);
        }
    }

    private LocalAsaas start() {
        return LocalAsaas.start(Settings.FOR_TESTS.withFolder(folder));
    }

    private static LocalDate today() {
        try (var now = LocalAsaas.start()) {
            return now.control().today();
        }
    }

    private static String create(LocalAsaas asaas) {
        var api = Caller.of(asaas);
        var customer = api.post("/customers", "{\"name\":\"Ana\",\"cpfCnpj\":\"%s\"}".formatted(AsaasTest.CPF));
        return api.post("/payments", """
                {"customer":"%s","billingType":"PIX","value":10,"dueDate":"%s","externalReference":"order-5501"}
                """.formatted(
                                customer.text("id"), asaas.control().today()))
                .text("id");
    }
}

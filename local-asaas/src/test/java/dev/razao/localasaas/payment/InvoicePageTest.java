package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class InvoicePageTest extends AsaasTest {

    @Test
    void the_links_of_a_charge_lead_to_a_page_that_shows_the_pix_code_and_pays() throws Exception {
        var slip = charge("UNDEFINED", "150").json();
        var code = api.get("/payments/" + slip.path("id").asString() + "/pixQrCode")
                .text("payload");

        assertThat(page(slip.path("invoiceUrl").asString()))
                .contains(
                        code, "PENDING", "/_control/payments/" + slip.path("id").asString() + "/pay");
        assertThat(page(slip.path("bankSlipUrl").asString())).contains(code);
        var paid = asaas.pay(slip.path("id").asString());
        assertThat(page(paid.path("transactionReceiptUrl").asString())).contains("RECEIVED");
    }

    @Test
    void a_card_charge_shows_no_pix_code() throws Exception {
        assertThat(page(charge("CREDIT_CARD", "150").text("invoiceUrl"))).doesNotContain("<img");
    }

    private static String page(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}

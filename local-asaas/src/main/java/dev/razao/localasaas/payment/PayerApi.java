package dev.razao.localasaas.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;

/** What a payer needs: the Pix code, the boleto's line, and the page that every link of a charge leads to. */
final class PayerApi {
    private final Payments payments;
    private final String invoicePage = resource("invoice.html");

    PayerApi(Payments payments) {
        this.payments = payments;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/v3/payments/{id}/pixQrCode", this::pixQrCode)
                .add("GET", "/v3/payments/{id}/identificationField", this::identificationField);
    }

    void addPagesTo(Routes routes) {
        routes.add("GET", "/i/{id}", this::invoice)
                .add("GET", "/b/pdf/{id}", this::invoice)
                .add("GET", "/comprovantes/{id}", this::invoice);
    }

    private Answer pixQrCode(Request request) {
        var payment = payments.payable(request.id());
        if (!payment.charge().billingType().hasPixCode()) {
            throw Refusal.action("Esta cobrança não pode ser paga por Pix.");
        }
        var code = PixCode.of(payment);
        var expires = payment.charge().dueDate().plusYears(1) + " 23:59:59";
        var body = new LinkedHashMap<String, Object>();
        body.put("encodedImage", QrImage.base64(code));
        body.put("payload", code);
        body.put("expirationDate", expires);
        body.put("description", payment.charge().description());
        return Answer.ok(body);
    }

    private Answer identificationField(Request request) {
        var payment = payments.payable(request.id());
        if (!payment.charge().billingType().hasBankSlip()) {
            throw Refusal.action("Esta cobrança não possui boleto.");
        }
        return Answer.ok(BankSlip.of(payment));
    }

    private Answer invoice(Request request) {
        var payment = payments.find("pay_" + request.id());
        var page = invoicePage
                .replace("${id}", payment.id())
                .replace("${status}", payment.status().name())
                .replace("${value}", payment.charge().value().toPlainString())
                .replace("${pix}", payment.charge().billingType().hasPixCode() ? pixPart(payment) : "");
        return Answer.page(200, page);
    }

    private static String pixPart(Payment payment) {
        var code = PixCode.of(payment);
        return """
                <img alt="QR code Pix" width="300" src="data:image/png;base64,%s">
                <p><code>%s</code></p>""".formatted(QrImage.base64(code), code);
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(PayerApi.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

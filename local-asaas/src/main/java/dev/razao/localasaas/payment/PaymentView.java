package dev.razao.localasaas.payment;

import dev.razao.localasaas.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A charge as the provider writes it: what is unset is null, and some keys appear only for one billing type. */
final class PaymentView {
    private static final List<String> NEVER_SET = List.of(
            "checkoutSession",
            "paymentLink",
            "interestValue",
            "installmentNumber",
            "lastInvoiceViewedDate",
            "lastBankSlipViewedDate",
            "escrow");
    private static final List<String> NEVER_TRUE = List.of("anticipated", "anticipable");

    private final String url;

    /** The stand-in's own address: its links lead to itself, never to the provider. */
    PaymentView(String url) {
        this.url = url;
    }

    ObjectNode of(Payment payment) {
        var json = Json.object().put("object", "payment").put("id", payment.id());
        charge(json, payment.charge());
        money(json, payment);
        json.put("dateCreated", payment.dateCreated().toString())
                .put("status", payment.status().name())
                .put("deleted", payment.deleted())
                .put("originalDueDate", payment.charge().dueDate().toString());
        NEVER_SET.forEach(json::putNull);
        NEVER_TRUE.forEach(name -> json.put(name, false));
        settlement(json, payment.settlement());
        links(json, payment);
        card(json, payment);
        terms(json, payment.charge().terms());
        json.set("refunds", payment.refunds().isEmpty() ? null : Json.MAPPER.valueToTree(payment.refunds()));
        return json;
    }

    private static void charge(ObjectNode json, Charge charge) {
        json.put("customer", charge.customer())
                .put("billingType", charge.billingType().name())
                .put("dueDate", charge.dueDate().toString())
                .put("description", charge.description())
                .put("externalReference", charge.externalReference())
                .put("postalService", charge.postalService());
    }

    private static void money(ObjectNode json, Payment payment) {
        @Nullable BigDecimal original = payment.settlement().originalValue();
        json.put("value", Json.money(payment.charge().value()))
                .put("netValue", Json.money(payment.netValue()))
                .put("originalValue", original == null ? null : Json.money(original));
    }

    private static void settlement(ObjectNode json, Settlement settlement) {
        json.put("clientPaymentDate", text(settlement.clientPaymentDate()))
                .put("paymentDate", text(settlement.paymentDate()))
                .put("creditDate", text(settlement.creditDate()))
                .put("estimatedCreditDate", text(settlement.creditDate()))
                .put("pixTransaction", settlement.pixTransaction());
    }

    private void links(ObjectNode json, Payment payment) {
        var slip = payment.charge().billingType().hasBankSlip();
        var paid = payment.settlement().clientPaymentDate() != null;
        json.put("invoiceUrl", url + "/i/" + payment.slug())
                .put("invoiceNumber", String.valueOf(payment.number()))
                .put("transactionReceiptUrl", paid ? url + "/comprovantes/" + payment.slug() : null)
                .put("nossoNumero", slip ? BankSlip.ourNumber(payment) : null)
                .put("bankSlipUrl", slip ? url + "/b/pdf/" + payment.slug() : null);
        if (slip) {
            json.put("canBePaidAfterDueDate", true);
        }
    }

    private static void card(ObjectNode json, Payment payment) {
        if (payment.charge().billingType() == BillingType.CREDIT_CARD) {
            json.put("confirmedDate", text(payment.settlement().confirmedDate()))
                    .set("creditCard", Json.MAPPER.valueToTree(payment.card()));
        }
    }

    private static void terms(ObjectNode json, Terms terms) {
        json.putObject("discount")
                .put("value", Json.money(terms.discount().value()))
                .putNull("limitDate")
                .put("dueDateLimitDays", terms.discountDays())
                .put("type", terms.discount().type().name());
        json.putObject("fine")
                .put("value", Json.money(terms.fine().value()))
                .put("type", terms.fine().type().name());
        json.putObject("interest").put("value", Json.money(terms.interest())).put("type", "PERCENTAGE");
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}

package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The query parameters of {@code GET /payments}, each compared with the field of the same name. */
final class PaymentFilter {
    private static final List<String> EQUAL = List.of("customer", "billingType", "status", "externalReference");
    private static final List<String> DATES = List.of("dateCreated", "paymentDate", "dueDate", "estimatedCreditDate");
    private static final List<String> LATER = List.of(
            "installment",
            "subscription",
            "customerGroupName",
            "invoiceStatus",
            "pixQrCodeId",
            "anticipated",
            "anticipable",
            "user");

    private final Request request;

    PaymentFilter(Request request) {
        LATER.stream().filter(name -> request.query(name) != null).findFirst().ifPresent(name -> {
            throw Refusal.unsupported(name);
        });
        DATES.forEach(name -> List.of(name, name + "[ge]", name + "[le]").forEach(key -> checkDate(request, key)));
        this.request = request;
    }

    boolean matches(JsonNode payment) {
        return EQUAL.stream().allMatch(name -> equal(payment, name))
                && DATES.stream().allMatch(name -> equal(payment, name) && inside(payment, name));
    }

    private boolean equal(JsonNode payment, String name) {
        var wanted = request.query(name);
        return wanted == null || wanted.equals(payment.path(name).asString(""));
    }

    /** ISO dates order like text; a charge without the date is in no range. */
    private boolean inside(JsonNode payment, String name) {
        var date = payment.path(name).asString("");
        var from = request.query(name + "[ge]");
        var to = request.query(name + "[le]");
        return (from == null || date.compareTo(from) >= 0)
                && (to == null || !date.isEmpty() && date.compareTo(to) <= 0);
    }

    private static void checkDate(Request request, String key) {
        var text = request.query(key);
        try {
            if (text != null) {
                LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDate) {
            throw Refusal.invalid(key.replaceAll("\\[.*", ""), "A data informada é inválida.");
        }
    }
}

package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Fields;
import dev.razao.localasaas.http.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /payments}; the first wrong field refuses it. */
final class NewCharge {
    private static final int MAX_DESCRIPTION = 500;
    private static final List<String> LATER =
            List.of("installmentCount", "installmentValue", "totalValue", "split", "authorizeOnly");

    private NewCharge() {}

    static Charge of(Fields fields, Predicate<String> customerExists, LocalDate today) {
        var customer = fields.text("customer");
        if (customer == null || !customerExists.test(customer)) {
            throw Refusal.invalid("customer", "Customer inválido ou não informado.");
        }
        LATER.stream().filter(fields::has).findFirst().ifPresent(name -> {
            throw Refusal.unsupported(name);
        });
        var billingType = fields.choice("billingType", BillingType.class);
        return new Charge(
                customer,
                billingType,
                fields.money("value"),
                dueDate(fields, today),
                description(fields),
                fields.text("externalReference"),
                fields.flag("postalService"),
                Terms.of(fields));
    }

    private static LocalDate dueDate(Fields fields, LocalDate today) {
        var date = fields.date("dueDate");
        if (date.isBefore(today)) {
            throw Refusal.invalid("dueDate", "Não é permitido data de vencimento inferior a hoje.");
        }
        return date;
    }

    private static @Nullable String description(Fields fields) {
        var text = fields.text("description");
        if (text != null && text.length() > MAX_DESCRIPTION) {
            throw Refusal.invalid("description", "A descrição deve ter no máximo 500 caracteres.");
        }
        return text;
    }
}

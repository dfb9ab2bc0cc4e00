package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Fields;
import dev.razao.localasaas.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Approves every card but the two that the sandbox declines. A token belongs to the customer who paid with it. */
final class CardTerminal {
    private static final Set<String> DECLINED = Set.of("5184019740373151", "4916561358240741");
    private static final List<String> CARD = List.of("holderName", "number", "expiryMonth", "expiryYear", "ccv");
    private static final List<String> HOLDER =
            List.of("name", "email", "cpfCnpj", "postalCode", "addressNumber", "phone");

    private final Payments payments;

    CardTerminal(Payments payments) {
        this.payments = payments;
    }

    /** The approved card, or none when the call brings no card and the payer will use the invoice page. */
    Optional<Card> authorize(String customer, Fields fields) {
        if (!fields.has("creditCard") && !fields.has("creditCardToken")) {
            return Optional.empty();
        }
        fields.requiredText("remoteIp");
        return Optional.of(fields.has("creditCardToken") ? known(customer, fields) : fresh(fields));
    }

    private Card known(String customer, Fields fields) {
        var token = fields.requiredText("creditCardToken");
        return payments.cardOf(customer, token)
                .orElseThrow(() -> Refusal.invalid("creditCard", "CreditCardToken " + token + " não encontrado."));
    }

    private static Card fresh(Fields fields) {
        var card = fields.object("creditCard");
        CARD.forEach(card::requiredText);
        HOLDER.forEach(fields.object("creditCardHolderInfo")::requiredText);
        var number = card.requiredText("number").replace(" ", "");
        if (!number.matches("\\d{13,19}")) {
            throw Refusal.invalid("creditCard", "O número do cartão é inválido.");
        }
        if (DECLINED.contains(number)) {
            throw Refusal.action(
                    "Transação não autorizada. Verifique os dados do cartão de crédito e tente novamente.");
        }
        var lastFour = number.substring(number.length() - 4);
        return new Card(lastFour, brand(number), UUID.randomUUID().toString());
    }

    private static String brand(String number) {
        return switch (number.charAt(0)) {
            case '3' -> "AMEX";
            case '4' -> "VISA";
            case '5' -> "MASTERCARD";
            default -> "UNKNOWN";
        };
    }
}

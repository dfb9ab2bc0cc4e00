package dev.razao.localasaas.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/** The bar code of a boleto (44 digits) and the line a person types (47 digits), with their check digits. */
record BankSlip(String identificationField, String nossoNumero, String barCode) {
    private static final String BANK_AND_CURRENCY = "4619";
    /** The due date counts days from here: the factor started over at 1000 on 2025-02-22. */
    private static final LocalDate FACTOR_BASE = LocalDate.of(2025, 2, 22).minusDays(1000);

    static BankSlip of(Payment payment) {
        var factor = ChronoUnit.DAYS.between(FACTOR_BASE, payment.charge().dueDate());
        var cents = payment.charge().value().movePointRight(2).longValueExact();
        var free = "%025d".formatted(payment.number());
        var dueAndValue = "%04d%010d".formatted(1000 + (factor - 1000) % 9000, cents % 10_000_000_000L);
        var check = modulo11(BANK_AND_CURRENCY + dueAndValue + free);
        return new BankSlip(
                line(free, check + dueAndValue), ourNumber(payment), BANK_AND_CURRENCY + check + dueAndValue + free);
    }

    static String ourNumber(Payment payment) {
        return String.valueOf(payment.number());
    }

    private static String line(String free, String rest) {
        return withModulo10(BANK_AND_CURRENCY + free.substring(0, 5))
                + withModulo10(free.substring(5, 15))
                + withModulo10(free.substring(15))
                + rest;
    }

    static String withModulo10(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(fromRight -> digit(digits, fromRight) * (2 - fromRight % 2))
                .map(product -> product / 10 + product % 10)
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    static int modulo11(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(fromRight -> digit(digits, fromRight) * (2 + fromRight % 8))
                .sum();
        int check = 11 - sum % 11;
        return check > 9 ? 1 : check;
    }

    private static int digit(String digits, int fromRight) {
        return digits.charAt(digits.length() - 1 - fromRight) - '0';
    }
}

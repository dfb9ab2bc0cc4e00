package dev.razao.events.kernel;

import java.util.Locale;

/**
 * A CPF or CNPJ without punctuation, check digits verified. Since July 2026 a CNPJ may hold letters
 * (Receita Federal, IN RFB 2.229/2024): a letter counts as its ASCII code minus 48.
 */
public record TaxId(String value) {
    private static final int CPF_LENGTH = 11;
    private static final int CNPJ_LENGTH = 14;

    public TaxId {
        value = value.replaceAll("[.\\-/\\s]", "").toUpperCase(Locale.ROOT);
        boolean valid =
                switch (value.length()) {
                    case CPF_LENGTH -> value.matches("\\d{11}") && checks(value, Integer.MAX_VALUE);
                    case CNPJ_LENGTH -> value.matches("[0-9A-Z]{12}\\d{2}") && checks(value, 9);
                    default -> false;
                };
        if (!valid || value.chars().distinct().count() == 1) {
            throw new IllegalArgumentException("Not a valid CPF or CNPJ");
        }
    }

    private static boolean checks(String digits, int greatestWeight) {
        int length = digits.length();
        return checkDigit(digits, length - 2, greatestWeight) == digits.charAt(length - 2) - '0'
                && checkDigit(digits, length - 1, greatestWeight) == digits.charAt(length - 1) - '0';
    }

    private static int checkDigit(String digits, int length, int greatestWeight) {
        int sum = 0;
        int weight = 2;
        for (int at = length - 1; at >= 0; at--) {
            sum += (digits.charAt(at) - '0') * weight;
            weight = weight == greatestWeight ? 2 : weight + 1;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    @Override
    public String toString() {
        return value;
    }
}

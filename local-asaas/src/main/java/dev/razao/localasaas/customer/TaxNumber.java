package dev.razao.localasaas.customer;

import java.util.stream.IntStream;

/** A CPF or CNPJ with right check digits. */
record TaxNumber(String digits) {
    private static final int CPF_LENGTH = 11;
    private static final int CNPJ_LENGTH = 14;

    static boolean isValid(String text) {
        var digits = text.replaceAll("[./-]", "");
        return digits.matches("\\d+")
                && digits.chars().distinct().count() > 1
                && switch (digits.length()) {
                    case CPF_LENGTH -> checks(digits, CPF_LENGTH);
                    case CNPJ_LENGTH -> checks(digits, 9);
                    default -> false;
                };
    }

    TaxNumber {
        digits = digits.replaceAll("[./-]", "");
    }

    String personType() {
        return digits.length() == CPF_LENGTH ? "FISICA" : "JURIDICA";
    }

    /** Both kinds weigh digits from the right by 2, 3, … up to the highest weight, then start over. */
    private static boolean checks(String digits, int highestWeight) {
        return IntStream.of(digits.length() - 2, digits.length() - 1)
                .allMatch(at -> digits.charAt(at) - '0' == checkDigit(digits.substring(0, at), highestWeight));
    }

    private static int checkDigit(String digits, int highestWeight) {
        int sum = IntStream.range(0, digits.length())
                .map(fromRight ->
                        (digits.charAt(digits.length() - 1 - fromRight) - '0') * (2 + fromRight % (highestWeight - 1)))
                .sum();
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }
}

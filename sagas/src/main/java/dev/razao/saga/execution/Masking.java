package dev.razao.saga.execution;

import java.util.regex.Pattern;

/** Keeps what identifies a person away from models. What looks like a number of a person is taken for one. */
final class Masking {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern CPF = Pattern.compile("(?<![\\d.])\\d{3}[. ]?\\d{3}[. ]?\\d{3}[- ]?\\d{2}(?!\\d)");
    /** Since July 2026 with letters, too. */
    private static final Pattern CNPJ =
            Pattern.compile("(?<![\\w.])[0-9A-Z]{2}\\.?[0-9A-Z]{3}\\.?[0-9A-Z]{3}/?[0-9A-Z]{4}-?\\d{2}(?!\\w)");

    private static final Pattern PHONE =
            Pattern.compile("(?<!\\w)(\\+55 ?)?(\\(\\d{2}\\) ?|\\d{2} )9? ?\\d{4}[- ]?\\d{4}(?!\\w)|\\+55\\d{10,11}");

    private Masking() {}

    static String mask(String text) {
        var masked = EMAIL.matcher(text).replaceAll("[e-mail]");
        masked = CPF.matcher(masked).replaceAll("[documento]");
        masked = CNPJ.matcher(masked).replaceAll("[documento]");
        return PHONE.matcher(masked).replaceAll("[telefone]");
    }
}

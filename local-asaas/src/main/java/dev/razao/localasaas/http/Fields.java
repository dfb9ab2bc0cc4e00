package dev.razao.localasaas.http;

import dev.razao.localasaas.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON body, each read with the refusal that the provider gives when it is wrong. */
public record Fields(JsonNode json) {
    private static final int MAX_INTEGER_DIGITS = 12;

    static Fields of(String body) {
        try {
            var json = body.isBlank() ? Json.object() : Json.read(body);
            if (json.isObject()) {
                return new Fields(json);
            }
        } catch (JacksonException malformed) {
            // Answered below, like any other body that is no object.
        }
        throw Refusal.invalid("object", "O corpo da requisição não é um objeto JSON válido.");
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public @Nullable String text(String name) {
        var node = json.path(name);
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    public String requiredText(String name) {
        var text = text(name);
        if (text == null) {
            throw wrong(name);
        }
        return text;
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    public int whole(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.path(name).canConvertToInt()) {
            throw wrong(name);
        }
        return json.path(name).intValue();
    }

    /** Reais with at most two decimals, above zero. */
    public BigDecimal money(String name) {
        var amount = percentage(name);
        if (amount.signum() == 0) {
            throw wrong(name);
        }
        return amount;
    }

    /** Zero or more, with at most two decimals. */
    public BigDecimal percentage(String name) {
        var node = json.path(name);
        if (!node.isNumber()) {
            throw wrong(name);
        }
        var number = node.decimalValue().stripTrailingZeros();
        if (number.signum() < 0 || number.scale() > 2 || number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
            throw wrong(name);
        }
        return Json.money(number);
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(requiredText(name));
        } catch (DateTimeParseException noDate) {
            throw wrong(name);
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst()
                .orElseThrow(() -> wrong(name));
    }

    public Fields object(String name) {
        if (!json.path(name).isObject()) {
            throw wrong(name);
        }
        return new Fields(json.path(name));
    }

    private static Refusal wrong(String name) {
        return Refusal.invalid(name, "O campo " + name + " é inválido ou não foi informado.");
    }
}

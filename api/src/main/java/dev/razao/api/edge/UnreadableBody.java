package dev.razao.api.edge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says in a client's words what is wrong with a body; Jackson's own speak of our classes. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Refusal refusal(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> Refusal.malformed("Unknown field " + pointer(unknown));
            case InvalidFormatException wrong
            when isText(wrong) -> Refusal.invalid(pointer(wrong), rule(wrong.getTargetType()));
            case MismatchedInputException wrong
            when !wrong.getPath().isEmpty() ->
                Refusal.malformed(pointer(wrong) + " must be " + kind(wrong.getTargetType()));
            case StreamReadException broken
            when !broken.getPath().isEmpty() -> Refusal.malformed(pointer(broken) + " cannot be read");
            default -> Refusal.malformed("The body must be a JSON object");
        };
    }

    /** Rightly a text, but not one that can stand there. */
    private static boolean isText(InvalidFormatException wrong) {
        return wrong.getValue() instanceof String && !Number.class.isAssignableFrom(wrong.getTargetType());
    }

    private static String rule(Class<?> wanted) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .map(JsonMapper.shared()::writeValueAsString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (wanted == LocalDate.class) return "must be a day such as 2026-11-21";
        return wanted == String.class ? "must not hold U+0000" : "is not valid";
    }

    private static String kind(Class<?> wanted) {
        if (Number.class.isAssignableFrom(wanted)) return "a whole number, without quotes";
        return wanted.isRecord() ? "an object" : "a text";
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("/", "/", ""));
    }
}

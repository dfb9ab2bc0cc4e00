package dev.razao.wiring;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;

/** One sentence for whoever has to mend it, out of the many that a failed start throws. */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Throwable failure) {
        var last = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getProperty() != null) {
                return "%s cannot be '%s'"
                        .formatted(variable(bind), bind.getProperty().getValue());
            }
            last = cause;
        }
        return String.valueOf(last.getMessage());
    }

    private static String variable(BindException bind) {
        return bind.getName()
                .toString()
                .toUpperCase(Locale.ROOT)
                .replace("-", "_")
                .replace('.', '_');
    }
}

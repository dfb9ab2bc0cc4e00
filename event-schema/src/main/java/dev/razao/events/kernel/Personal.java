package dev.razao.events.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data about a person. Stored encrypted with that person's key; once the key is destroyed, only the fact that
 * something was said remains.
 *
 * @param value null after the person was erased
 */
public record Personal<T>(PersonId subject, @Nullable T value) {
    public Optional<T> read() {
        return Optional.ofNullable(value);
    }

    /** Never prints the value: events reach logs. */
    @Override
    public String toString() {
        return "Personal[" + subject + "]";
    }
}

package dev.razao.projection.kernel;

import org.axonframework.eventhandling.TrackingToken;

/** A place in the log. Whatever engine keeps the log, its tokens read {@code tx.position}. */
public record Position(long tx, long index) {
    static Position of(TrackingToken token) {
        var text = token.toString();
        int dot = text.indexOf('.');
        try {
            return new Position(Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw new IllegalArgumentException("A token of the log reads like 752.41, not '" + text + "'");
        }
    }
}

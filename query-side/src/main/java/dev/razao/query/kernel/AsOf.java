package dev.razao.query.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The moment in the past that a question is about; what happened at that very moment counts. */
public sealed interface AsOf {
    record Time(Instant instant) implements AsOf {}

    /** A place in the log: transactions in the order of their ids, and within one the order of its events. */
    record Position(long tx, long index) implements AsOf {}

    int LAST_YEAR = 9999;
    Pattern POSITION = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    /** @param text an instant with its offset, or a position as views show it */
    static AsOf parse(String text) {
        var position = POSITION.matcher(text);
        if (position.matches()) {
            return new Position(Long.parseLong(position.group(1)), Long.parseLong(position.group(2)));
        }
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) return new Time(time.toInstant());
        } catch (DateTimeException _) {
            // Said below, as for a year that the database does not know.
        }
        throw new InvalidQuery(
                "asOf is an instant like 2026-11-21T12:00:00Z or a position like 752.41, not '" + text + "'");
    }
}

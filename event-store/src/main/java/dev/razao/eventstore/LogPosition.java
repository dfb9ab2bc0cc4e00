package dev.razao.eventstore;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log: transactions in the order of their ids, and within one the order of its events.
 *
 * @param index the row's {@code position}, a name that {@link TrackingToken} has taken
 */
public record LogPosition(long tx, long index) implements TrackingToken, Comparable<LogPosition> {

    /** Before the first event. */
    public static final LogPosition START = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingLong(LogPosition::tx).thenComparingLong(LogPosition::index);

    public LogPosition {
        if (tx < 0 || index < 0) {
            throw new IllegalArgumentException("A log position has no negative part: " + tx + "." + index);
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static LogPosition parse(String text) {
        int dot = text.indexOf('.');
        try {
            return new LogPosition(Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw new IllegalArgumentException("A log position reads like 752.41, not '" + text + "'");
        }
    }

    /** Null is the start. */
    public static LogPosition of(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> START;
            case LogPosition position -> position;
            default -> throw new IllegalArgumentException("Not a position in this log: " + token);
        };
    }

    /** The place from which this one is the very next. */
    public LogPosition before() {
        return new LogPosition(tx, index - 1);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo(of(other)) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo(of(other)) >= 0 ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return compareTo(of(other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(index);
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return tx + "." + index;
    }
}

package dev.razao.projection;

import java.util.Comparator;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A place in the log of this story. Within the log only the transaction grows: a position alone tells no order. */
public record Place(long tx, long index) implements TrackingToken, Comparable<Place> {
    private static final int EVENTS_IN_A_TRANSACTION = 2;

    static Place ofEvent(int number) {
        int transaction = number / EVENTS_IN_A_TRANSACTION;
        return new Place(700 + transaction, 9_000 - 10L * transaction + number % EVENTS_IN_A_TRANSACTION);
    }

    @Override
    public int compareTo(Place other) {
        return Comparator.comparingLong(Place::tx)
                .thenComparingLong(Place::index)
                .compare(this, other);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo((Place) other) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo((Place) other) >= 0 ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo((Place) other) >= 0;
    }

    @Override
    public String toString() {
        return tx + "." + index;
    }
}

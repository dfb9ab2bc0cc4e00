package dev.razao.eventstore.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the commits readers are kept by a transaction that does not end, anyone's on the same cluster.
 *
 * @param age how long the oldest event that is committed but cannot be read yet has waited; zero if there is none
 * @param heldBy the transaction it waits for, where the database lets us see it
 */
public record Watermark(Duration age, @Nullable String heldBy) {

    static final Watermark NOTHING_WAITS = new Watermark(Duration.ZERO, null);
}

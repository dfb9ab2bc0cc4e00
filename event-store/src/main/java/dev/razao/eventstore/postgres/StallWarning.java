package dev.razao.eventstore.postgres;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that readers have been held back for long, and once that it is over. */
final class StallWarning {

    private static final Logger LOG = LoggerFactory.getLogger(StallWarning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Watermark> watermark;
    private boolean warned;

    StallWarning(Supplier<Watermark> watermark) {
        this.watermark = watermark;
    }

    void waited(Duration age) {
        var tooLong = age.compareTo(PATIENCE) > 0;
        if (tooLong && !warned) {
            var holder = Objects.requireNonNullElse(watermark.get().heldBy(), "a transaction that we may not see");
            LOG.warn("Stored events have waited {} s to be read, for {}", age.toSeconds(), holder);
        } else if (!tooLong && warned) {
            LOG.warn("Stored events can be read again");
        }
        warned = tooLong;
    }
}

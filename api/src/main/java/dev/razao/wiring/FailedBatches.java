package dev.razao.wiring;

import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/** Axon tells each failed batch with its whole trace: one line says it, and the trace is there at debug. */
final class FailedBatches extends TurboFilter {
    static final String TELLER = "org.axonframework.eventhandling.pooled.WorkPackage";
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(FailedBatches.class);

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN)) return FilterReply.NEUTRAL;
        if (format == null || !logger.getName().equals(TELLER) || logger.isDebugEnabled()) return FilterReply.NEUTRAL;
        var failure = thrown == null ? MessageFormatter.getThrowableCandidate(values) : thrown;
        if (failure == null) return FilterReply.NEUTRAL;
        LOG.warn("{}: {}", MessageFormatter.arrayFormat(format, values).getMessage(), oneLine(failure));
        return FilterReply.DENY;
    }

    void listen() {
        context().addTurboFilter(this);
    }

    void leave() {
        context().getTurboFilterList().remove(this);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().lines().collect(joining(" "));
    }
}

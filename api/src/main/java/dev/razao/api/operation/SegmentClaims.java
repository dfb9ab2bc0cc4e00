package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every segment of a processor in this node's hands, whoever had it. A node that still works on one cannot store its
 * token any more, so its rows are rolled back; and it gets the segment back once this is closed, or this node dead.
 */
final class SegmentClaims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentClaims.class);
    private static final Duration EXTENSION = Duration.ofSeconds(1);

    private final String processor;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final int[] segments;
    private final Thread extending;

    private SegmentClaims(String processor, TokenStore tokens, TransactionManager transactions, int[] segments) {
        this.processor = processor;
        this.tokens = tokens;
        this.transactions = transactions;
        this.segments = segments;
        this.extending = Thread.ofVirtual().start(this::extend);
    }

    static SegmentClaims take(String processor, TokenStore tokens, TransactionManager transactions, JdbcClient db) {
        var segments = transactions.fetchInTransaction(() -> tokens.fetchSegments(processor));
        if (segments.length == 0) throw Refusal.conflict(processor + " has not started to read yet");
        transactions.executeInTransaction(() -> {
            db.sql("update platform.token_entry set owner = null where processor_name = :processor")
                    .param("processor", processor)
                    .update();
            for (int segment : segments) tokens.fetchToken(processor, segment);
        });
        return new SegmentClaims(processor, tokens, transactions, segments);
    }

    private void extend() {
        try {
            while (true) {
                Thread.sleep(EXTENSION);
                extendOnce();
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void extendOnce() {
        try {
            transactions.executeInTransaction(() -> {
                for (int segment : segments) tokens.extendClaim(processor, segment);
            });
        } catch (RuntimeException failure) {
            LOG.warn("The claims of {} were not extended; the next try is near", processor, failure);
        }
    }

    /** In the caller's transaction, which fails if a claim was lost meanwhile. */
    void moveTo(TrackingToken place) {
        for (int segment : segments) tokens.storeToken(place, processor, segment);
    }

    @Override
    public void close() {
        extending.interrupt();
        transactions.executeInTransaction(() -> {
            for (int segment : segments) tokens.releaseClaim(processor, segment);
        });
    }
}

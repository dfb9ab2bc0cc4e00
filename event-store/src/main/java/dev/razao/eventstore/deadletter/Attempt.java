package dev.razao.eventstore.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;

/** One batch of one segment, in one transaction: all at once, or with care where that has failed before. */
final class Attempt {
    private final Claim claim;
    private final Segment segment;
    private final Handling handling;
    private final Savepoints savepoints;
    private final Handling.Pass all;
    private final boolean careful;
    private TrackingToken reached;

    Attempt(
            Claim claim,
            Segment segment,
            Handling handling,
            Savepoints savepoints,
            TrackingToken from,
            boolean careful) {
        this.claim = claim;
        this.segment = segment;
        this.handling = handling;
        this.savepoints = savepoints;
        this.all = handling.begin(segment);
        this.careful = careful;
        this.reached = from;
    }

    void handle(EventMessage<?> event) throws Exception {
        reached = NewLetter.tokenOf(event);
        if (claim.holdsBack(event)) return;
        if (careful) handleAlone(event);
        else all.handle(event);
    }

    private void handleAlone(EventMessage<?> event) throws Exception {
        try {
            savepoints.within(() -> {
                var alone = handling.begin(segment);
                alone.handle(event);
                alone.finish();
            });
        } catch (Exception failure) {
            if (Trouble.passes(failure)) throw failure;
            claim.park(event, failure);
        }
    }

    void finish() {
        all.finish();
    }

    TrackingToken reached() {
        return reached;
    }
}

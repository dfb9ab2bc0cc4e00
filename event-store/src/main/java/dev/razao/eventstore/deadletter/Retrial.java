package dev.razao.eventstore.deadletter;

import dev.razao.eventstore.deadletter.DeadLetter.Place;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Tries the letters of one place again, in order, each in a transaction with its removal. */
final class Retrial {
    private enum Outcome {
        HANDLED,
        FAILED,
        NONE_LEFT
    }

    private final Place place;
    private final Handling handling;
    private final LetterTable letters;
    private final Savepoints savepoints;
    private final LoggedEvents events;
    private final TransactionManager transactions;
    private final Segment segment;

    Retrial(
            Place place,
            Handling handling,
            Sql sql,
            LoggedEvents events,
            TransactionManager transactions,
            TokenStore tokens) {
        this.place = place;
        this.handling = handling;
        this.letters = new LetterTable(sql);
        this.savepoints = new Savepoints(sql);
        this.events = events;
        this.transactions = transactions;
        this.segment = transactions.fetchInTransaction(
                () -> Segment.computeSegment(place.segment(), tokens.fetchSegments(place.processor())));
    }

    Retried run() {
        int handled = 0;
        var outcome = next();
        while (outcome == Outcome.HANDLED) {
            handled++;
            outcome = next();
        }
        var left = outcome == Outcome.FAILED ? letters.first(place).orElse(null) : null;
        return new Retried(handled, left);
    }

    private Outcome next() {
        return transactions.fetchInTransaction(() -> {
            letters.lock(place);
            return letters.first(place).map(this::tryAgain).orElse(Outcome.NONE_LEFT);
        });
    }

    private Outcome tryAgain(DeadLetter letter) {
        try {
            savepoints.within(() -> handle(letter));
        } catch (Exception failure) {
            if (Trouble.passes(failure)) throw new RetryInterrupted(failure);
            letters.failedAgain(letter.id(), NewLetter.causeOf(failure), NewLetter.messageOf(failure));
            return Outcome.FAILED;
        }
        letters.remove(letter.id());
        return Outcome.HANDLED;
    }

    private void handle(DeadLetter letter) throws Exception {
        var pass = handling.begin(segment);
        for (var event : events.messages(letter)) {
            pass.handle(event);
        }
        pass.finish();
    }
}

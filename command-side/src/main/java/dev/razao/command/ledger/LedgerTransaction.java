package dev.razao.command.ledger;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.ledger.LedgerCommand.*;
import dev.razao.command.ledger.LedgerRejection.*;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.events.ledger.TransactionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** One posting. A stream each, so that a busy tenant never waits for its own books. */
@Revision("1")
@NullUnmarked
class LedgerTransaction {
    private static final int FEWEST_ENTRIES = 2;

    @AggregateIdentifier
    private TransactionId id;

    private TransactionPosted posting;
    private boolean reversed;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PostTransaction post) {
        if (post.entries().size() < FEWEST_ENTRIES) {
            throw new Rejected(new TransactionHasTooFewEntries(post.transactionId()));
        }
        EntriesSumToZero.difference(post.entries()).ifPresent(difference -> {
            throw new Rejected(new TransactionDoesNotBalance(post.transactionId(), difference));
        });
        var posted = new TransactionPosted(post.transactionId(), post.cause(), post.entries());
        if (posting == null) apply(posted);
        else if (!posting.equals(posted)) throw new Rejected(new TransactionAlreadyPosted(id));
    }

    @CommandHandler
    void handle(ReverseTransaction reverse) {
        if (reversed) return;
        var opposite = posting.entries().stream().map(Entry::negated).toList();
        apply(new TransactionReversed(id, reverse.reason(), opposite));
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        switch (event) {
            case TransactionPosted posted -> {
                id = posted.transactionId();
                posting = posted;
            }
            case TransactionReversed _ -> reversed = true;
        }
    }
}

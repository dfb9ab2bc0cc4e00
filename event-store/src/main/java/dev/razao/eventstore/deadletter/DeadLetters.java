package dev.razao.eventstore.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** Protects processors from single events, and lets people decide what becomes of those. */
public final class DeadLetters {
    private final Map<String, Handling> protecteds = new ConcurrentHashMap<>();
    private final Sql sql;
    private final LetterTable letters;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final LoggedEvents events;

    /** @param connections give the one of the transaction that is open on the thread, if there is one */
    public DeadLetters(
            ConnectionProvider connections, TransactionManager transactions, TokenStore tokens, LoggedEvents events) {
        this.sql = new Sql(connections);
        this.letters = new LetterTable(sql);
        this.transactions = transactions;
        this.tokens = tokens;
        this.events = events;
    }

    /** What a streaming processor of this name has to call. */
    public EventHandlerInvoker protect(String processor, Handling handling, Progress progress) {
        protecteds.put(processor, handling);
        return new ParkingInvoker(processor, handling, progress, sql, events.serializer());
    }

    /** Of this tenant or of none, the oldest first. */
    public List<DeadLetter> list(UUID tenant, @Nullable String processor, long after, int limit) {
        return letters.list(tenant, processor, after, limit);
    }

    public Optional<DeadLetter> find(long id) {
        return letters.find(id);
    }

    public Map<String, Long> counts() {
        return letters.counts();
    }

    /** Tries all letters of this one's stream again, from the first on, until one fails. */
    public Retried retry(DeadLetter letter) {
        var place = letter.place();
        var handling = protecteds.get(place.processor());
        if (handling == null)
            throw new IllegalStateException("There is no processor " + place.processor() + " any more");
        return new Retrial(place, handling, sql, events, transactions, tokens).run();
    }

    /** Gives one event up; those behind it still wait. @return false if it is not parked any more */
    public boolean discard(DeadLetter letter, String reason, String by) {
        return transactions.fetchInTransaction(() -> {
            letters.lock(letter.place());
            return letters.discard(letter.id(), reason, by);
        });
    }

    /** In the caller's transaction: for a processor that reads the log anew. */
    public void removeAll(String processor) {
        letters.removeAll(processor);
    }
}

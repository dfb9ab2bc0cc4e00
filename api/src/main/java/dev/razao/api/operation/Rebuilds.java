package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import dev.razao.projection.kernel.AlreadyBeingRebuilt;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.FreshModel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds read models anew in the background; the old rows stay until the new ones take their place in one moment. */
public final class Rebuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final LogReading log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcClient db;
    private final Consumer<String> forgetLetters;
    private final Map<String, Rebuild> last = new ConcurrentHashMap<>();
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private boolean closed;

    /** @param forgetLetters drops what a processor could not handle: the rebuild handles all of it */
    public Rebuilds(
            LogReading log,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient db,
            Consumer<String> forgetLetters) {
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
        this.db = db;
        this.forgetLetters = forgetLetters;
    }

    /** The one that goes on, or else the newest since this node started. */
    Optional<Rebuild> of(String projection) {
        return Optional.ofNullable(last.get(projection));
    }

    boolean goesOn(String projection) {
        return of(projection).filter(rebuild -> !rebuild.isOver()).isPresent();
    }

    /** Returns once nobody else writes the rows any more. */
    synchronized void start(FoldedProjection projection, StreamingEventProcessor processor) {
        var name = projection.name();
        if (goesOn(name)) return;
        if (closed) throw Refusal.conflict("The platform is stopping");
        var fresh = fresh(projection);
        processor.shutDown();
        try {
            var claims = SegmentClaims.take(name, tokens, transactions, db);
            var rebuild = new Rebuild(projection, log);
            last.put(name, rebuild);
            threads.put(
                    name,
                    Thread.ofPlatform()
                            .name("rebuild-" + name)
                            .start(() -> run(rebuild, name, fresh, claims, processor)));
        } catch (RuntimeException refused) {
            fresh.close();
            processor.start();
            throw refused;
        }
    }

    private static FreshModel fresh(FoldedProjection projection) {
        try {
            return FreshModel.of(projection);
        } catch (AlreadyBeingRebuilt elsewhere) {
            throw Refusal.conflict(elsewhere.getMessage());
        }
    }

    private void run(
            Rebuild rebuild, String name, FreshModel fresh, SegmentClaims claims, StreamingEventProcessor processor) {
        try (claims;
                fresh) {
            rebuild.fill(fresh);
            transactions.executeInTransaction(() -> {
                claims.moveTo(rebuild.head());
                fresh.swap();
                forgetLetters.accept(name);
            });
            rebuild.stands();
        } catch (Throwable failure) {
            tell(rebuild, name, failure);
        } finally {
            rebuild.end();
            goOn(processor);
        }
    }

    private static void tell(Rebuild rebuild, String name, Throwable failure) {
        if (rebuild.failed(failure)) LOG.error("The rebuild of {} failed and changed nothing", name, failure);
        else LOG.warn("The rebuild of {} stands, but something was left behind", name, failure);
    }

    private synchronized void goOn(StreamingEventProcessor processor) {
        if (!closed) processor.start();
    }

    /** Ends what goes on; it has changed nothing. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        threads.values().forEach(Thread::interrupt);
        try {
            for (var thread : threads.values()) thread.join(GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

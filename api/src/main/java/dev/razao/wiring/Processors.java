package dev.razao.wiring;

import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.eventstore.deadletter.Handling;
import dev.razao.eventstore.deadletter.Progress;
import dev.razao.wiring.WorkerSizes.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Everyone who reads the log on and on, each protected from single events. */
final class Processors implements AutoCloseable {
    private static final Duration CLAIM_EXTENSION = Duration.ofMillis(1_500);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final Map<String, StreamingEventProcessor> all = new ConcurrentSkipListMap<>();
    private final List<ExecutorService> threads = new CopyOnWriteArrayList<>();
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DeadLetters letters;
    private final Progress progress;
    private final MaxSegmentProvider share;

    Processors(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            TransactionManager transactions,
            DeadLetters letters,
            Progress progress,
            MaxSegmentProvider share) {
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
        this.letters = letters;
        this.progress = progress;
        this.share = share;
    }

    PooledStreamingEventProcessor create(String name, Handling handling, Size size) {
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(letters.protect(name, handling, progress))
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(closedAtTheEnd(new PromptCoordinator(name)))
                .workerExecutor(closedAtTheEnd(workers(name, size.segments())))
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(size.segments())
                .batchSize(size.batchSize())
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENSION.toMillis())
                .enableCoordinatorClaimExtension()
                .maxSegmentProvider(share)
                .build();
        all.put(name, processor);
        return processor;
    }

    private static ScheduledExecutorService workers(String name, int threads) {
        return new ScheduledThreadPoolExecutor(threads, new AxonThreadFactory("WorkPackage[" + name + "]"));
    }

    private ScheduledExecutorService closedAtTheEnd(ScheduledExecutorService executor) {
        threads.add(executor);
        return executor;
    }

    Map<String, StreamingEventProcessor> all() {
        return Map.copyOf(all);
    }

    Optional<StreamingEventProcessor> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** After the processors have stopped. */
    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}

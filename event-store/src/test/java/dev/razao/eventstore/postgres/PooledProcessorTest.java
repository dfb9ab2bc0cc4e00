package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.Notes.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PooledProcessorTest {

    private final TestStore store = new TestStore();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void it_handles_every_event_once_and_each_stream_in_order_while_many_append() throws InterruptedException {
        var processor = processor();
        processor.start();
        var writers = IntStream.range(0, 16)
                .mapToObj(_ -> Thread.ofVirtual().start(this::fillANotebook))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        Await.until(
                "all are handled",
                () -> handled.values().stream().mapToInt(List::size).sum() >= 16 * 50);
        processor.shutDown();

        var inOrder = LongStream.range(0, 50).boxed().toList();
        assertThat(handled).hasSize(16).allSatisfy((_, sequences) -> assertThat(sequences)
                .isEqualTo(inOrder));
    }

    @EventHandler
    void on(Noted note, DomainEventMessage<Noted> event) {
        handled.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                .add(event.getSequenceNumber());
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("notes")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .messageSource(store.store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(4)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
    }

    private void fillANotebook() {
        var notebook = aNotebook();
        LongStream.range(0, 50).forEach(sequence -> store.engine.appendEvents(noted(notebook, sequence)));
    }
}

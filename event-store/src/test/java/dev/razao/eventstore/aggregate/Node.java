package dev.razao.eventstore.aggregate;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.PostgresEventStore;
import dev.razao.eventstore.postgres.PostgresSnapshots;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A process of the platform, as far as deciding goes: a command bus, an engine and a memory of its own. */
final class Node implements AutoCloseable {

    static final UUID TENANT = UUID.fromString("0b7c8a52-94f5-4f0e-9a45-0a3c8d1d7f10");
    static final UUID STRANGER = UUID.fromString("5d0ad3f0-0f1e-4a5b-8f0b-6a6f0f6f2b11");
    static final int SNAPSHOT_EVERY = 10;

    final AtomicLong nanos = new AtomicLong();
    final PostgresEventStorageEngine engine;
    final PastStates states;
    private final PostgresEventStore store;
    private final AggregateMemory memory;
    private final CommandGateway commands;

    Node(TestLog log) {
        this(log, 100, NoOpEventUpcaster.INSTANCE);
    }

    Node(TestLog log, int cached, EventUpcaster upcaster) {
        engine = new PostgresEventStorageEngine(
                log.connections(), log.connections(), TestLog.FORM, TestLog.FORM, upcaster);
        store = new PostgresEventStore(engine);
        var types = AggregateTypes.of(List.of(Notebook.class));
        states = new PastStates(engine.log(), new PostgresSnapshots(log.connections()), types, TestLog.FORM, upcaster);
        Ticker clock = nanos::get;
        memory = new AggregateMemory(states, cached, SNAPSHOT_EVERY, clock);
        var bus = AsynchronousCommandBus.builder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider("tenantId")));
        AggregateAnnotationCommandHandler.<Notebook>builder()
                .aggregateType(Notebook.class)
                .repository(memory.repository(Notebook.class, store, settings -> settings))
                .build()
                .subscribe(bus);
        commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** A new notebook with one line for each text. */
    String notebook(String... lines) {
        var id = UUID.randomUUID().toString();
        send(new Notebook.Open(id));
        for (var line : lines) send(new Notebook.Write(id, line));
        return id;
    }

    List<String> read(String notebook) {
        return send(new Notebook.Read(notebook));
    }

    <R> R send(Object command) {
        return sendAs(TENANT, command);
    }

    <R> R sendAs(UUID tenant, Object command) {
        try {
            return this.<R>dispatch(tenant, command).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    <R> CompletableFuture<R> dispatch(UUID tenant, Object command) {
        return commands.send(new GenericCommandMessage<>(command, Map.of("tenantId", tenant.toString())));
    }

    @Override
    public void close() {
        memory.close();
        store.close();
    }
}

package dev.razao.saga.collection.asaas;

import dev.razao.command.payment.PaymentCommand;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.effect.Await;
import dev.razao.saga.effect.EffectSettings;
import dev.razao.saga.effect.Engine;
import dev.razao.saga.effect.ProcessDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An inbox, and somebody who hears the commands that come of it. */
abstract class InboxTest {
    final ProcessDatabase database = new ProcessDatabase();
    final List<CommandMessage<?>> commands = new CopyOnWriteArrayList<>();
    final PaymentId charged = Sample.aPayment();
    volatile Consumer<Object> hearing = _ -> {};
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Engine engine = new Engine(
            database,
            DefaultCommandGateway.builder().commandBus(bus).build(),
            EffectSettings.STANDARD,
            List.of(new AsaasEventHandler(database.dataSource())));
    final AsaasInbox inbox = new AsaasInbox(database.dataSource(), database.transactions(), engine.effects());

    @BeforeEach
    void begin() {
        for (var command : PaymentCommand.class.getPermittedSubclasses()) bus.subscribe(command.getName(), this::hear);
        var log = new ChargeLog(database.dataSource());
        var story = new HashMap<>(Sample.STORY);
        story.put(MetadataKeys.CAUSATION_ID, "what led to the charge");
        log.begin(charged, story);
        log.charged(charged, "pay_1");
        engine.started();
    }

    @AfterEach
    void end() {
        engine.close();
        database.close();
    }

    private Object hear(CommandMessage<?> command) {
        commands.add(command);
        hearing.accept(command.getPayload());
        return "heard";
    }

    List<Object> payloads() {
        return commands.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    void awaitStatus(String status, String eventId) throws Exception {
        Await.until(() -> database.status(effect(eventId)).equals(status));
    }

    String reason(String eventId) {
        return database.lastError(effect(eventId));
    }

    static UUID effect(String eventId) {
        return DerivedId.from("asaas-event", eventId);
    }
}

package dev.razao.saga.effect;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Who wants errands done, and hears of it. */
final class Process {
    final List<CommandMessage<?>> heard = new CopyOnWriteArrayList<>();
    volatile Consumer<Object> hearing = _ -> {};
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    Process() {
        for (var command : List.of(ErrandDone.class, ErrandParked.class)) {
            bus.subscribe(command.getName(), message -> {
                heard.add(message);
                hearing.accept(message.getPayload());
                return null;
            });
        }
    }

    CommandGateway gateway() {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    List<Object> payloads() {
        return heard.stream().<Object>map(CommandMessage::getPayload).toList();
    }
}

package dev.razao.wiring;

import dev.razao.api.operation.ProcessNames;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.EventProcessingConfigurer;

/** Those who hear events and send commands. */
final class Processes implements ProcessNames {
    /** Small: a process waits for its commands, and while its transaction is open, no reader gets past it. */
    private static final int BATCH = 5;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final Processors processors;
    private final WorkerSizes sizes;

    Processes(Processors processors, WorkerSizes sizes) {
        this.processors = processors;
        this.sizes = sizes;
    }

    void register(EventProcessingConfigurer events, String name, Class<?> process) {
        names.add(name);
        var size = sizes.of(name, BATCH);
        events.assignHandlerTypesMatching(name, process::equals);
        events.registerSaga(process);
        events.registerEventProcessor(
                name, (_, _, invoker) -> processors.create(name, new ProcessHandling(invoker), size));
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }
}

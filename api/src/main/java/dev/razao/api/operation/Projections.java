package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The read models as an operator sees them. Processes are not among them: to replay those would act again. */
public final class Projections {
    private final Supplier<EventProcessingConfiguration> processing;
    private final List<String> names;
    private final ProcessorFailures failures;

    public Projections(
            Supplier<EventProcessingConfiguration> processing, List<String> names, ProcessorFailures failures) {
        this.processing = processing;
        this.names = names;
        this.failures = failures;
    }

    /**
     * @param caughtUp whether every segment has read what there is
     * @param error what stops it, if something does
     */
    public record ProjectionStatus(
            String name,
            boolean running,
            boolean caughtUp,
            boolean rebuilding,
            @Nullable String error) {}

    public List<ProjectionStatus> all() {
        return names.stream().map(this::status).toList();
    }

    public ProjectionStatus status(String name) {
        var processor = processor(name);
        var segments = processor.processingStatus().values();
        var error = failures.of(name);
        return new ProjectionStatus(
                name,
                processor.isRunning(),
                error.isEmpty() && !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                // Axon calls it a replay until the first new event, long after everything was read again.
                segments.stream().anyMatch(segment -> segment.isReplaying() && !segment.isCaughtUp()),
                error.orElse(null));
    }

    /** Empties the read model and reads the log again, from its start; readers see it grow. */
    public synchronized ProjectionStatus rebuild(String name) {
        var processor = processor(name);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
        return status(name);
    }

    private StreamingEventProcessor processor(String name) {
        if (!names.contains(name)) throw Refusal.notFound("No such projection; there are " + names);
        return processing
                .get()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }
}

package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import dev.razao.eventstore.deadletter.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The read models as an operator sees them. Processes are not among them: to replay those would act again. */
public final class Projections {
    private final Function<String, StreamingEventProcessor> processors;
    private final List<String> names;
    private final ProcessorFailures failures;
    private final DeadLetters letters;
    private final Pauses pauses;

    public Projections(
            Function<String, StreamingEventProcessor> processors,
            List<String> names,
            ProcessorFailures failures,
            DeadLetters letters,
            Pauses pauses) {
        this.processors = processors;
        this.names = names;
        this.failures = failures;
        this.letters = letters;
        this.pauses = pauses;
    }

    /**
     * @param paused by an operator, on every node
     * @param caughtUp whether every segment has read what there is
     * @param deadLetters how many events could not be handled, or wait behind one that could not
     * @param error what stops it, if something does
     */
    public record ProjectionStatus(
            String name,
            boolean running,
            boolean paused,
            boolean caughtUp,
            boolean rebuilding,
            long deadLetters,
            @Nullable String error) {}

    public List<ProjectionStatus> all() {
        var counts = letters.counts();
        return names.stream().map(name -> status(name, counts)).toList();
    }

    public ProjectionStatus status(String name) {
        return status(name, letters.counts());
    }

    private ProjectionStatus status(String name, Map<String, Long> counts) {
        var processor = processor(name);
        var segments = processor.processingStatus().values();
        var error = failures.of(name);
        return new ProjectionStatus(
                name,
                processor.isRunning(),
                pauses.isPaused(name),
                error.isEmpty() && !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                // Axon calls it a replay until the first new event, long after everything was read again.
                segments.stream().anyMatch(segment -> segment.isReplaying() && !segment.isCaughtUp()),
                counts.getOrDefault(name, 0L),
                error.orElse(null));
    }

    /** On every node, within two seconds, and until somebody resumes it. */
    public ProjectionStatus pause(String name, String by) {
        processor(name);
        pauses.pause(name, by);
        return status(name);
    }

    public ProjectionStatus resume(String name) {
        processor(name);
        pauses.resume(name);
        return status(name);
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
        return processors.apply(name);
    }
}

package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.projection.kernel.FoldedProjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The read models as an operator sees them. Processes are not among them: to replay those would act again. */
public final class Projections {
    private final Map<String, FoldedProjection> projections = new LinkedHashMap<>();
    private final Function<String, StreamingEventProcessor> processors;
    private final ProcessorFailures failures;
    private final DeadLetters letters;
    private final Pauses pauses;
    private final Rebuilds rebuilds;

    public Projections(
            List<FoldedProjection> projections,
            Function<String, StreamingEventProcessor> processors,
            ProcessorFailures failures,
            DeadLetters letters,
            Pauses pauses,
            Rebuilds rebuilds) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.processors = processors;
        this.failures = failures;
        this.letters = letters;
        this.pauses = pauses;
        this.rebuilds = rebuilds;
    }

    /**
     * @param running whether it hears news, or is being rebuilt
     * @param paused by an operator, on every node
     * @param caughtUp whether every segment has read what there is
     * @param deadLetters how many events could not be handled, or wait behind one that could not
     * @param error what stops it, if something does
     * @param rebuild how far the newest rebuild is, if there was one since this node started
     */
    public record ProjectionStatus(
            String name,
            boolean running,
            boolean paused,
            boolean caughtUp,
            boolean rebuilding,
            long deadLetters,
            @Nullable String error,
            Rebuild.@Nullable Progress rebuild) {}

    public List<ProjectionStatus> all() {
        var counts = letters.counts();
        return projections.keySet().stream().map(name -> status(name, counts)).toList();
    }

    public ProjectionStatus status(String name) {
        return status(name, letters.counts());
    }

    private ProjectionStatus status(String name, Map<String, Long> counts) {
        var processor = processor(name);
        var segments = processor.processingStatus().values();
        var error = failures.of(name);
        boolean rebuilding = rebuilds.goesOn(name);
        return new ProjectionStatus(
                name,
                rebuilding || processor.isRunning(),
                pauses.isPaused(name),
                !rebuilding
                        && error.isEmpty()
                        && !segments.isEmpty()
                        && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                rebuilding,
                counts.getOrDefault(name, 0L),
                error.orElse(null),
                rebuilds.of(name).map(Rebuild::progress).orElse(null));
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

    /** Builds the rows anew from the start of the log; readers see the old ones until all of the new ones stand. */
    public ProjectionStatus rebuild(String name) {
        var processor = processor(name);
        rebuilds.start(projections.get(name), processor);
        return status(name);
    }

    private StreamingEventProcessor processor(String name) {
        if (!projections.containsKey(name)) {
            throw Refusal.notFound("No such projection; there are " + projections.keySet());
        }
        return processors.apply(name);
    }
}

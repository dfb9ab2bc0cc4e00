package dev.razao.api.operation;

import dev.razao.api.edge.Refusal;
import dev.razao.projection.kernel.FoldedProjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The read models as an operator sees them. Processes are not among them: to replay those would act again. */
public final class Projections {
    private final Map<String, FoldedProjection> projections = new LinkedHashMap<>();
    private final Function<String, Optional<StreamingEventProcessor>> processors;
    private final ProcessorFailures failures;
    private final Rebuilds rebuilds;

    public Projections(
            List<FoldedProjection> projections,
            Function<String, Optional<StreamingEventProcessor>> processors,
            ProcessorFailures failures,
            Rebuilds rebuilds) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.processors = processors;
        this.failures = failures;
        this.rebuilds = rebuilds;
    }

    /**
     * @param running whether it hears news, or is being rebuilt
     * @param caughtUp whether every segment has read what there is
     * @param error what stops it, if something does
     * @param rebuild how far the newest rebuild is, if there was one since this node started
     */
    public record ProjectionStatus(
            String name,
            boolean running,
            boolean caughtUp,
            boolean rebuilding,
            @Nullable String error,
            Rebuild.@Nullable Progress rebuild) {}

    public List<ProjectionStatus> all() {
        return projections.keySet().stream().map(this::status).toList();
    }

    public ProjectionStatus status(String name) {
        var processor = processor(name);
        var segments = processor.processingStatus().values();
        var error = failures.of(name);
        boolean rebuilding = rebuilds.goesOn(name);
        return new ProjectionStatus(
                name,
                rebuilding || processor.isRunning(),
                !rebuilding
                        && error.isEmpty()
                        && !segments.isEmpty()
                        && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                rebuilding,
                error.orElse(null),
                rebuilds.of(name).map(Rebuild::progress).orElse(null));
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
        return processors.apply(name).orElseThrow();
    }
}

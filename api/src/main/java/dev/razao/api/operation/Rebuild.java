package dev.razao.api.operation;

import dev.razao.eventstore.LogPosition;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.FreshModel;
import dev.razao.projection.kernel.Occurrence;
import org.jspecify.annotations.Nullable;

/** One read model built anew, from the start of the log to where it ended when this began. */
final class Rebuild {
    private final FoldedProjection projection;
    private final LogReading log;
    private final LogPosition head;
    private volatile long read;
    private volatile boolean over;
    private volatile boolean stands;
    private volatile @Nullable String error;

    Rebuild(FoldedProjection projection, LogReading log) {
        this.projection = projection;
        this.log = log;
        this.head = log.head();
    }

    /**
     * How far a rebuild is, in places of the log.
     *
     * @param error why it changed nothing, if it failed
     */
    public record Progress(long read, long total, @Nullable String error) {}

    Progress progress() {
        return new Progress(read, head.index(), error);
    }

    boolean isOver() {
        return over;
    }

    LogPosition head() {
        return head;
    }

    void fill(FreshModel fresh) {
        log.read(projection.hears(), head, (event, occurrence) -> add(fresh, event, occurrence));
        fresh.finish();
        read = head.index();
    }

    private void add(FreshModel fresh, Object event, Occurrence occurrence) {
        fresh.add(event, occurrence);
        read = occurrence.position().index();
    }

    /** From here on no failure undoes it. */
    void stands() {
        stands = true;
    }

    /** @return whether it changed nothing */
    boolean failed(Throwable failure) {
        if (stands) return false;
        var told = failure.getMessage();
        error = told == null ? failure.getClass().getSimpleName() : told;
        return true;
    }

    void end() {
        over = true;
    }
}

package dev.razao.eventstore.deadletter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Handles a processor's batches. One that fails is rolled back; when its segment comes again, the events up to where it
 * failed are handled each in a savepoint, and what fails there is parked in the transaction that stores the token.
 */
final class ParkingInvoker implements EventHandlerInvoker {
    private final String processor;
    private final Handling handling;
    private final Progress progress;
    private final LetterTable letters;
    private final Savepoints savepoints;
    private final Serializer names;
    private final String attemptKey;
    private final Map<Integer, Claim> claims = new ConcurrentHashMap<>();
    private final Map<Integer, TrackingToken> suspectUpTo = new ConcurrentHashMap<>();

    ParkingInvoker(String processor, Handling handling, Progress progress, Sql sql, Serializer names) {
        this.processor = processor;
        this.handling = handling;
        this.progress = progress;
        this.letters = new LetterTable(sql);
        this.savepoints = new Savepoints(sql);
        this.names = names;
        this.attemptKey = "Processor[" + processor + "]/Attempt";
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return handling.hears(event.getPayloadType()) && handling.isFor(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handling.hears(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        try {
            attempt(event, segment).handle(event);
        } catch (Throwable failure) {
            throw Trouble.of(failure);
        }
    }

    private Attempt attempt(EventMessage<?> event, Segment segment) {
        var batch = CurrentUnitOfWork.get().root();
        @Nullable Attempt begun = batch.getResource(attemptKey);
        if (begun != null) return begun;
        var attempt = begin(batch, segment, NewLetter.tokenOf(event));
        batch.resources().put(attemptKey, attempt);
        return attempt;
    }

    private Attempt begin(UnitOfWork<?> batch, Segment segment, TrackingToken from) {
        int id = segment.getSegmentId();
        var ended = progress.began(processor, id);
        batch.onCleanup(_ -> ended.run());
        batch.onRollback(rolledBack -> progress.failed(processor, id, causeOf(rolledBack)));
        var claim = claims.compute(id, (_, known) -> known != null && known.isOf(segment) ? known : claim(segment));
        var suspect = suspectUpTo.get(id);
        boolean careful = suspect != null && suspect.covers(from);
        var attempt = new Attempt(claim, segment, handling, savepoints, from, careful);
        batch.onPrepareCommit(_ -> attempt.finish());
        batch.onRollback(rolledBack -> suspect(id, attempt, causeOf(rolledBack)));
        batch.afterCommit(_ -> progress.wentOn(processor, id));
        return attempt;
    }

    private Claim claim(Segment segment) {
        return new Claim(processor, segment, letters, names);
    }

    private static Throwable causeOf(UnitOfWork<?> rolledBack) {
        return rolledBack.getExecutionResult().getExceptionResult();
    }

    private void suspect(int segment, Attempt attempt, Throwable failure) {
        if (!Trouble.passes(failure)) suspectUpTo.merge(segment, attempt.reached(), TrackingToken::upperBound);
    }

    /** A read model is rebuilt beside itself, and a process that read the log anew would act again. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void performReset() {
        performReset(null);
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        throw new UnsupportedOperationException("A processor never reads the log anew from its start");
    }
}

package dev.razao.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The log as a service. */
final class StandInEventStore extends EventStoreImplBase {

    private static final Confirmation DONE =
            Confirmation.newBuilder().setSuccess(true).build();

    private final StandInLog log;

    StandInEventStore(StandInLog log) {
        this.log = log;
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        var transaction = new ArrayList<Event>();
        return new Requests<>(transaction::add, () -> log.append(transaction)
                .ifPresentOrElse(refusal -> answer.onError(conflict(refusal)), () -> one(answer, DONE)));
    }

    private static StatusRuntimeException conflict(String refusal) {
        var trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), "AXONIQ-2000");
        return new StatusRuntimeException(Status.OUT_OF_RANGE.withDescription(refusal), trailers);
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> answer) {
        log.addSnapshot(snapshot);
        one(answer, DONE);
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest wanted, StreamObserver<Event> answer) {
        all(answer, log.stream(wanted.getAggregateId(), wanted.getInitialSequence(), wanted.getMaxSequence()));
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest wanted, StreamObserver<Event> answer) {
        all(answer, log.snapshots(wanted.getAggregateId(), wanted.getMaxResults()));
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        var reader = new AtomicReference<StandInReader>();
        return new Requests<>(
                request -> {
                    reader.compareAndSet(null, new StandInReader(log, answer, request.getTrackingToken()));
                    log.follow(reader.get(), request.getNumberOfPermits());
                },
                answer::onCompleted);
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest wanted, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        one(
                answer,
                ReadHighestSequenceNrResponse.newBuilder()
                        .setToSequenceNr(log.highest(wanted.getAggregateId()))
                        .build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest wanted, StreamObserver<TrackingToken> answer) {
        one(answer, token(0));
    }

    @Override
    public void getLastToken(GetLastTokenRequest wanted, StreamObserver<TrackingToken> answer) {
        one(answer, token(log.lastToken()));
    }

    @Override
    public void getTokenAt(GetTokenAtRequest wanted, StreamObserver<TrackingToken> answer) {
        one(answer, token(log.tokenAt(wanted.getInstant())));
    }

    private static TrackingToken token(long value) {
        return TrackingToken.newBuilder().setToken(value).build();
    }

    private static <T> void one(StreamObserver<T> answer, T value) {
        all(answer, List.of(value));
    }

    private static <T> void all(StreamObserver<T> answer, List<T> values) {
        values.forEach(answer::onNext);
        answer.onCompleted();
    }
}

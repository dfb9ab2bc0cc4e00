package dev.razao.api.run;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.EventReader;
import dev.razao.api.edge.LiveStreams;
import dev.razao.api.edge.Refusal;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.eventstore.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A run's events as they happen. The id of a frame is the event's sequence: a reader resumes after any of them. */
@Component
class RunStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveStreams streams;
    private final EventReader events;

    RunStream(LiveStreams streams, EventReader events) {
        this.streams = streams;
        this.events = events;
    }

    /**
     * One frame.
     *
     * @param position of the event in the log, usable as {@code asOf}
     */
    record Frame(String type, Instant at, String position, RunEvent event) {}

    /** @return the frames after the given sequence; an error if the run is not the caller's; empty if it has ended */
    Mono<Flux<ServerSentEvent<Frame>>> follow(Caller caller, RunId run, long after) {
        return streams.read(run.toString(), -1)
                .filter(stored -> caller.tenant().value().equals(stored.tenantId()))
                .takeLast(1)
                .next()
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No run has this id")))
                .filter(last -> last.sequence() > after || !isLast(read(last)))
                .map(_ -> Flux.merge(framesOf(run, after), heartbeats()).takeUntil(RunStream::isLast));
    }

    private Flux<ServerSentEvent<Frame>> framesOf(RunId run, long after) {
        return streams.follow(run.toString(), after).map(stored -> ServerSentEvent.<Frame>builder()
                .id(Long.toString(stored.sequence()))
                .event(stored.type())
                .data(new Frame(stored.type(), stored.time(), stored.position().toString(), read(stored)))
                .build());
    }

    private static Flux<ServerSentEvent<Frame>> heartbeats() {
        // The first at once: nothing is sent, not even the status, before there is something to send.
        return Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<Frame>builder().comment("heartbeat").build());
    }

    private RunEvent read(StoredEvent stored) {
        return (RunEvent) events.read(stored);
    }

    private static boolean isLast(ServerSentEvent<Frame> frame) {
        return frame.data() != null && isLast(frame.data().event());
    }

    private static boolean isLast(RunEvent event) {
        return switch (event) {
            case RunCompleted _, RunRejected _, RunCancelled _, RunFailed _ -> true;
            case RunStarted _,
                    RunPlanned _,
                    ActionProposed _,
                    ApprovalRequested _,
                    ActionApproved _,
                    ActionStarted _,
                    StepCompleted _,
                    HumanNeeded _ -> false;
        };
    }
}

package dev.razao.api.audit;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.EventReader;
import dev.razao.api.edge.LiveStreams;
import dev.razao.api.edge.Refusal;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.eventstore.StoredEvent;
import dev.razao.saga.collection.ReceiptPosting;
import dev.razao.saga.execution.tool.Charge;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A run with all that came of it: its deal, its payments, their postings. */
@Component
class RunTrail {
    private final LiveStreams streams;
    private final EventReader events;

    RunTrail(LiveStreams streams, EventReader events) {
        this.streams = streams;
        this.events = events;
    }

    Mono<Flux<AuditedEvent>> of(Caller caller, RunId run) {
        return streams.read(run.toString(), -1)
                .filter(stored -> caller.tenant().value().equals(stored.tenantId()))
                .collectList()
                .filter(own -> !own.isEmpty())
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No run has this id")))
                .map(own -> Flux.fromIterable(own)
                        .concatWith(Flux.fromIterable(related(own)).concatMap(stream -> streams.read(stream, -1)))
                        .sort(Comparator.comparing(StoredEvent::position))
                        .map(AuditedEvent::of));
    }

    private List<String> related(List<StoredEvent> run) {
        return run.stream()
                .map(stored -> (RunEvent) events.read(stored))
                .flatMap(RunTrail::follows)
                .map(Objects::toString)
                .distinct()
                .toList();
    }

    private static Stream<?> follows(RunEvent event) {
        return switch (event) {
            case RunStarted started -> Stream.ofNullable(started.deal());
            case ActionStarted started
            when started.call().tool().equals(Charge.NAME) -> {
                var payment = Charge.paymentOf(started.runId(), started.step());
                yield Stream.of(payment, ReceiptPosting.transactionOf(payment));
            }
            default -> Stream.empty();
        };
    }
}

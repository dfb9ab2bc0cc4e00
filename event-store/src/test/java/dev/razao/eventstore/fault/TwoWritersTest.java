package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes decide on the same state of a stream, and each wants to write what comes next. */
@ExtendWith(Seeded.class)
class TwoWritersTest {

    private static final int ROUNDS = 300;

    private final List<Entry> acknowledged = new ArrayList<>();

    @Test
    void one_of_them_wins_each_round_and_the_other_hears_why_it_lost(Random random) throws Exception {
        try (var arena = new Arena(Contender.OURS)) {
            var nodes = List.of(arena.engine, arena.newEngine());
            var streams = Stream.generate(Notes::aNotebook).limit(3).toList();
            var next = new long[streams.size()];
            for (int round = 0; round < ROUNDS; round++) {
                int which = random.nextInt(streams.size());
                next[which] += play(nodes, streams.get(which), next[which], random);
            }
            var reader = new Reader(arena.engine);
            reader.readOn();
            Invariants.ofTheLog(acknowledged, arena.stored());
            Invariants.ofAReader(arena.stored(), reader.read());
            assertThat(arena.stored()).hasSameSizeAs(acknowledged);
        }
    }

    /** Returns by how much the stream has grown. */
    private int play(List<EventStorageEngine> nodes, String stream, long next, Random random) {
        var start = new CyclicBarrier(nodes.size());
        var moves = nodes.stream()
                .map(node -> Move.start(node, start, events(stream, next, 1 + random.nextInt(3))))
                .toList();
        var won = moves.stream().filter(Move::succeeded).toList();
        assertThat(won).as("winners of %s %d", stream, next).hasSize(1);
        won.getFirst().events().stream().map(Entry::of).forEach(acknowledged::add);
        return won.getFirst().events().size();
    }

    private static List<? extends DomainEventMessage<?>> events(String stream, long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(sequence -> Notes.noted(stream, sequence, Instant.now()))
                .toList();
    }

    private record Move(List<? extends DomainEventMessage<?>> events, CompletableFuture<Void> outcome) {

        static Move start(EventStorageEngine node, CyclicBarrier start, List<? extends DomainEventMessage<?>> events) {
            var outcome = new CompletableFuture<Void>();
            Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    node.appendEvents(events);
                    outcome.complete(null);
                } catch (Exception failed) {
                    outcome.completeExceptionally(failed);
                }
            });
            return new Move(events, outcome);
        }

        boolean succeeded() {
            try {
                outcome.join();
                return true;
            } catch (CompletionException lost) {
                assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> {
                    throw lost.getCause();
                });
                return false;
            }
        }
    }
}

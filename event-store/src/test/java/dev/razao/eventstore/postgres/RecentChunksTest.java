package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.LogPosition;
import java.util.List;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentChunksTest {

    private static final LogPosition START = at(5);

    private final RecentChunks recent = new RecentChunks(START, 100);

    @Test
    void a_reader_gets_what_follows_its_place() {
        recent.add(chunk(5, 7, 10));
        recent.add(chunk(7, 9, 10));

        assertThat(tokens(recent.after(at(5)))).containsExactly(at(6), at(7));
        assertThat(tokens(recent.after(at(6)))).containsExactly(at(7));
        assertThat(tokens(recent.after(at(7)))).containsExactly(at(8), at(9));
    }

    @Test
    void a_reader_at_the_end_or_ahead_of_it_gets_nothing_yet() {
        recent.add(chunk(5, 7, 10));
        assertThat(recent.after(at(7))).matches(Chunk::isEmpty);
        assertThat(recent.after(at(8))).matches(Chunk::isEmpty);

        recent.add(chunk(7, 9, 10));
        assertThat(tokens(recent.after(at(8)))).containsExactly(at(9));
    }

    @Test
    void what_does_not_fit_is_forgotten_and_its_readers_must_ask_the_database() {
        recent.add(chunk(5, 7, 60));
        recent.add(chunk(7, 9, 60));

        assertThat(recent.after(at(6))).isNull();
        assertThat(recent.oldest()).isEqualTo(at(7));
        assertThat(tokens(recent.after(at(7)))).containsExactly(at(8), at(9));
    }

    @Test
    void the_newest_is_kept_however_large() {
        recent.add(chunk(5, 7, 1000));
        assertThat(tokens(recent.after(START))).hasSize(2);
    }

    @Test
    void a_stretch_whose_events_upcasters_dropped_still_moves_readers_on() {
        recent.add(new Chunk(START, at(9), List.of(), 10));
        var chunk = recent.after(START);
        assertThat(chunk)
                .isNotNull()
                .matches(dropped -> !dropped.isEmpty() && dropped.to().equals(at(9)));
    }

    private static LogPosition at(long index) {
        return new LogPosition(700, index);
    }

    private static Chunk chunk(long from, long to, long size) {
        return new Chunk(at(from), at(to), List.of(message(to - 1), message(to)), size);
    }

    private static TrackedEventMessage<?> message(long index) {
        return EventUtils.asTrackedEventMessage(announced("note"), at(index));
    }

    private static List<LogPosition> tokens(Chunk chunk) {
        return chunk.messages().stream()
                .map(message -> LogPosition.of(message.trackingToken()))
                .toList();
    }
}

package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentChunksTest {

    private static final LogPosition START = at(5);

    private final RecentChunks recent = new RecentChunks(START, 100);

    @Test
    void a_reader_gets_what_follows_its_place() {
        recent.add(chunk(5, 7, 10));
        recent.add(chunk(7, 9, 10));

        assertThat(places(recent.after(at(5)))).containsExactly(at(6), at(7));
        assertThat(places(recent.after(at(6)))).containsExactly(at(7));
        assertThat(places(recent.after(at(7)))).containsExactly(at(8), at(9));
    }

    @Test
    void a_reader_at_the_end_or_ahead_of_it_gets_nothing_yet() {
        recent.add(chunk(5, 7, 10));
        assertThat(recent.after(at(7))).matches(Chunk::isEmpty);
        assertThat(recent.after(at(8))).matches(Chunk::isEmpty);

        recent.add(chunk(7, 9, 10));
        assertThat(places(recent.after(at(8)))).containsExactly(at(9));
    }

    @Test
    void what_does_not_fit_is_forgotten_and_its_readers_must_ask_the_database() {
        recent.add(chunk(5, 7, 60));
        recent.add(chunk(7, 9, 60));

        assertThat(recent.after(at(6))).isNull();
        assertThat(recent.oldest()).isEqualTo(at(7));
        assertThat(places(recent.after(at(7)))).containsExactly(at(8), at(9));
    }

    @Test
    void the_newest_is_kept_however_large() {
        recent.add(chunk(5, 7, 1000));
        assertThat(places(recent.after(START))).hasSize(2);
    }

    private static LogPosition at(long index) {
        return new LogPosition(700, index);
    }

    private static Chunk chunk(long from, long to, long size) {
        return new Chunk(at(from), at(to), List.of(event(to - 1), event(to)), size);
    }

    private static StoredEvent event(long index) {
        var id = new UUID(0, index);
        return new StoredEvent(at(index), id, null, id.toString(), null, 0, "Noted", null, "{}", "{}", LONG_AGO);
    }

    private static List<LogPosition> places(@Nullable Chunk chunk) {
        return Objects.requireNonNull(chunk).events().stream()
                .map(StoredEvent::position)
                .toList();
    }
}

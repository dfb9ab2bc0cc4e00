package dev.razao.eventstore.fault;

import dev.razao.eventstore.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A few streams that grow at random, and what the one who writes them was told is stored. */
final class Notebooks {

    private final List<Entry> acknowledged = new ArrayList<>();
    private final List<String> streams =
            Stream.generate(Notes::aNotebook).limit(5).toList();
    private final long[] next = new long[streams.size()];
    private final Random random;

    Notebooks(Random random) {
        this.random = random;
    }

    void write(Arena arena, int count) {
        for (int written = 0; written < count; written++) {
            int which = random.nextInt(next.length);
            acknowledged.add(arena.append(streams.get(which), next[which]++, Instant.now()));
        }
    }

    List<Entry> acknowledged() {
        return acknowledged;
    }
}

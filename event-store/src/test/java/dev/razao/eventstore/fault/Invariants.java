package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What must be so after every fault, whatever happened. */
public final class Invariants {

    private Invariants() {}

    /** Whoever was told that an event is stored finds it, once, in a stream without holes. */
    public static void ofTheLog(Collection<Entry> acknowledged, List<Entry> stored) {
        assertThat(stored).as("acknowledged, hence stored").containsAll(acknowledged);
        assertThat(stored).extracting(Entry::id).as("event ids").doesNotHaveDuplicates();
        stored.stream()
                .collect(Collectors.groupingBy(Entry::stream, Collectors.mapping(Entry::sequence, Collectors.toList())))
                .forEach((stream, sequences) -> assertThat(sequences)
                        .as("sequences of " + stream)
                        .containsExactlyInAnyOrderElementsOf(upTo(sequences.size())));
    }

    /** Whoever reads on behind its token meets every event, once, and each stream in its order. */
    public static void ofAReader(List<Entry> stored, List<Entry> read) {
        assertThat(read).as("read, once each").containsExactlyInAnyOrderElementsOf(stored);
        read.stream()
                .collect(Collectors.groupingBy(Entry::stream, Collectors.mapping(Entry::sequence, Collectors.toList())))
                .forEach((stream, sequences) ->
                        assertThat(sequences).as("reading order of " + stream).isEqualTo(upTo(sequences.size())));
    }

    private static List<Long> upTo(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}

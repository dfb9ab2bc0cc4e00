package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What came of a fault, for those who wrote and for one who read all the time. */
record Outcome(Collection<Entry> acknowledged, List<Entry> stored, List<Entry> read) {

    static Outcome of(Collection<Entry> acknowledged, Arena arena, Reader reader) {
        reader.readOn();
        return new Outcome(acknowledged, arena.stored(), reader.read());
    }

    void nothingIsLost() {
        Invariants.ofTheLog(acknowledged, stored);
        Invariants.ofAReader(stored, read);
    }

    /** The log is whole, and yet the reader will never meet these. */
    List<Entry> skipped() {
        Invariants.ofTheLog(acknowledged, stored);
        assertThat(stored).containsAll(read);
        var skipped = new ArrayList<>(stored);
        skipped.removeAll(read);
        return skipped;
    }
}

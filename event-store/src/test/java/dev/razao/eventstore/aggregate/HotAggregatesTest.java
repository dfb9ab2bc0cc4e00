package dev.razao.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.aggregate.Notebook.Read;
import dev.razao.eventstore.aggregate.Notebook.Write;
import dev.razao.eventstore.aggregate.Notebook.WriteAndFail;
import java.util.stream.IntStream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HotAggregatesTest {

    private static final TestLog LOG = TestLog.create();
    private static final Node NODE = new Node(LOG);

    @AfterAll
    static void close() {
        NODE.close();
        LOG.close();
    }

    @Test
    void a_command_leaves_its_aggregate_for_the_next_one() {
        var notebook = NODE.notebook("kept");
        withdrawFromTheLog(notebook);
        assertThat(NODE.read(notebook)).containsExactly("kept");
    }

    @Test
    void a_failed_command_leaves_nothing() {
        var notebook = NODE.notebook("kept");
        withdrawFromTheLog(notebook);
        assertThatThrownBy(() -> NODE.send(new WriteAndFail(notebook, "never"))).hasMessage("Changed its mind");
        assertThatThrownBy(() -> NODE.send(new Read(notebook))).hasMessageContaining("not found");
    }

    @Test
    void an_aggregate_is_loaded_anew_every_minute_however_often_it_is_used() {
        var notebook = NODE.notebook();
        for (int use = 0; use < 5; use++) {
            NODE.nanos.addAndGet(HotAggregates.LONGEST.toNanos() / 6);
            NODE.send(new Write(notebook, "used"));
        }
        withdrawFromTheLog(notebook);
        assertThat(NODE.read(notebook)).hasSize(5);
        NODE.nanos.addAndGet(HotAggregates.LONGEST.toNanos() / 6);
        assertThatThrownBy(() -> NODE.send(new Read(notebook))).hasMessageContaining("not found");
    }

    @Test
    void no_more_stay_than_allowed() {
        try (var small = new Node(LOG, 0, NoOpEventUpcaster.INSTANCE)) {
            var notebook = small.notebook("gone");
            IntStream.range(0, 3).forEach(_ -> small.notebook());
            withdrawFromTheLog(notebook);
            assertThatThrownBy(() -> small.send(new Read(notebook))).hasMessageContaining("not found");
        }
    }

    /** Whoever still knows the notebook has it from memory. */
    private static void withdrawFromTheLog(String notebook) {
        LOG.execute("delete from event_store.event where stream = '" + notebook + "'");
    }
}

package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} of a node that writes and projects, at the places where it hurts most. */
@ExtendWith(Seeded.class)
class KilledNodeTest {

    private final Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
    private final Arena arena = new Arena(Contender.OURS);

    @BeforeEach
    void prepare() {
        Node.prepare(arena);
    }

    @AfterEach
    void close() throws Exception {
        arena.close();
    }

    @Test
    void after_the_commit_and_before_the_answer(Random random) throws Exception {
        try (var gate = Gate.beforeCommit(arena.sql, Contender.OURS.table(), "true");
                var node = busyNode(random)) {
            gate.shut();
            gate.awaitSomebody();
            try (var asleep = node.process().pause()) {
                gate.open();
                gate.awaitNobody();
                node.kill();
            }
        }
        assertThat(arena.stored()).as("stored and never acknowledged").hasSizeGreaterThan(acknowledged.size());
        anotherNodeGoesOn(random);
    }

    @Test
    void in_a_group_of_appends(Random random) throws Exception {
        try (var gate = Gate.beforeCommit(arena.sql, Contender.OURS.table(), "true");
                var node = busyNode(random)) {
            gate.shut();
            gate.awaitSomebody();
            node.kill();
        }
        anotherNodeGoesOn(random);
    }

    @Test
    void in_a_batch_of_a_projection(Random random) throws Exception {
        try (var gate = Gate.before("insert", arena.sql, Counting.TABLE, "new.sequence % 7 = 3");
                var node = busyNode(random)) {
            gate.shut();
            gate.awaitSomebody();
            node.kill();
        }
        anotherNodeGoesOn(random);
    }

    private ChildNode busyNode(Random random) throws Exception {
        var node = ChildNode.start(arena.connections, acknowledged, random.nextLong());
        node.awaitMore(100 + random.nextInt(300));
        return node;
    }

    private void anotherNodeGoesOn(Random random) throws Exception {
        try (var node = busyNode(random)) {
            node.stopWriting();
            Await.until("the projection has caught up", () -> handled() >= stored());
        }
        Invariants.ofTheLog(acknowledged, arena.stored());
        Invariants.ofAReader(arena.stored(), Counting.handled(arena));
    }

    private int stored() {
        return arena.stored().size();
    }

    private int handled() {
        return Counting.handled(arena).size();
    }
}

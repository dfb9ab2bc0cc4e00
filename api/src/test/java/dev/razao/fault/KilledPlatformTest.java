package dev.razao.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.fault.Entry;
import dev.razao.eventstore.fault.Gate;
import dev.razao.eventstore.fault.Seeded;
import dev.razao.eventstore.fault.Slow;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} of the platform while visitors come, and another one that takes over. */
@Slow
@ExtendWith(Seeded.class)
class KilledPlatformTest {
    private static final String LOG = "event_store.event";
    private static final String TOKENS = "platform.token_entry";

    private final World world = new World();
    private final Visitors visitors = new Visitors();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void after_the_append_and_before_the_answer(Random random) throws Exception {
        var platform = busyPlatform(random);
        try (var gate = Gate.beforeCommit(world.sql, LOG, "true")) {
            gate.shut();
            gate.awaitSomebody();
            platform.process().pause();
            gate.open();
            gate.awaitNobody();
            platform.kill();
        }
        var unanswered = world.stored().stream().map(Entry::stream).collect(Collectors.toCollection(HashSet::new));
        unanswered.removeAll(visitors.acknowledged);
        assertThat(unanswered).as("stored and never acknowledged").isNotEmpty();
        anotherTakesOver();
    }

    @Test
    void in_a_group_of_appends(Random random) throws Exception {
        var platform = busyPlatform(random);
        try (var gate = Gate.beforeCommit(world.sql, LOG, "true")) {
            gate.shut();
            gate.awaitSomebody();
            platform.kill();
        }
        anotherTakesOver();
    }

    @Test
    void in_a_batch_of_a_projection(Random random) throws Exception {
        killInABatchOf("deal-overview", random);
    }

    @Test
    void in_a_batch_of_a_process(Random random) throws Exception {
        killInABatchOf("run-execution", random);
    }

    /** Its rows are written and its token is about to be. */
    private void killInABatchOf(String processor, Random random) throws Exception {
        var platform = busyPlatform(random);
        var tokenMoves = "new.processor_name = '%s' and new.token is distinct from old.token".formatted(processor);
        try (var gate = Gate.before("update", world.sql, TOKENS, tokenMoves)) {
            gate.shut();
            gate.awaitSomebody();
            platform.kill();
        }
        anotherTakesOver();
    }

    private Platform busyPlatform(Random random) {
        var platform = world.startPlatform();
        visitors.visit(platform, 5);
        visitors.awaitMore(20 + random.nextInt(100));
        return platform;
    }

    private void anotherTakesOver() {
        var platform = world.startPlatform();
        var more = visitors.visit(platform, 5);
        visitors.awaitMore(20);
        visitors.leave(more);
        new Aftermath(world, platform, visitors).isWhole();
    }
}

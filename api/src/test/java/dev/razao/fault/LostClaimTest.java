package dev.razao.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.fault.Backend;
import dev.razao.eventstore.fault.Gate;
import dev.razao.eventstore.fault.Slow;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform sleeps in the middle of a batch until its claim is another's, and wakes up when that one has gone. */
@Slow
class LostClaimTest {
    private final World world = new World();
    private final Visitors visitors = new Visitors();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_batch_of_the_one_that_slept_does_not_count() throws Exception {
        var sleeper = world.startPlatform();
        try (var batch = sleepInABatch(sleeper)) {
            var thief = world.startPlatform();
            new Aftermath(world, thief, visitors).awaitQuiet();
            thief.stop();
            batch.goOn();
            sleeper.process().goOn();

            visitors.startRun(sleeper, visitors.openDeal(sleeper));
            new Aftermath(world, sleeper, visitors).isWhole();
            assertThat(processesOfARun()).containsOnly(1L);
        }
    }

    /** Before it has written anything that the other one would have to wait for. */
    private Backend sleepInABatch(Platform platform) throws SQLException {
        try (var gate = Gate.before("insert", world.sql, "process.effect", "true")) {
            gate.shut();
            visitors.startRun(platform, visitors.openDeal(platform));
            var batch = gate.awaitSomebody().pause();
            platform.process().pause();
            return batch;
        }
    }

    private List<Long> processesOfARun() {
        return world.sql.numbers("""
                select count(*) from platform.saga_association
                where association_key = 'runId' group by association_value
                """);
    }
}

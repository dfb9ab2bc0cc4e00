package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodesTest extends EffectTest {
    @Test
    void several_nodes_share_the_work_and_do_nothing_twice() throws Exception {
        var otherBoy = new ErrandBoy();
        try (var _ = new Engine(database, process.gateway(), SETTINGS, List.of(otherBoy)).started()) {
            var meeting = new CountDownLatch(2);
            boy.work = meet(meeting);
            otherBoy.work = meet(meeting);
            var errands = IntStream.range(0, 60).mapToObj(i -> "bread " + i).toList();
            var ids = errands.stream().map(this::schedule).toList();
            for (var id : ids) awaitStatus("done", id);
            assertThat(process.payloads())
                    .containsExactlyInAnyOrderElementsOf(
                            errands.stream().map(ErrandDone::new).toList());
            assertThat(boy.attempts).isNotEmpty();
            assertThat(otherBoy.attempts).isNotEmpty();
        }
    }

    /** Nobody goes on before both nodes have begun. */
    private static ErrandBoy.Work meet(CountDownLatch meeting) {
        var first = new AtomicBoolean(true);
        return (errand, attempt) -> {
            if (first.getAndSet(false)) meeting.countDown();
            meeting.await();
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
    }

    @Test
    void what_a_dead_node_had_begun_is_taken_over() throws Exception {
        engine.close();
        var id = schedule("bread");
        database.sql().sql("""
                update process.scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now()""").update();
        try (var _ = new Engine(database, process.gateway(), SETTINGS, List.of(boy)).started()) {
            awaitStatus("done", id);
        }
    }

    @Test
    void a_node_that_stops_lets_running_attempts_end() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        boy.work = (errand, attempt) -> {
            begun.countDown();
            mayEnd.await();
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
        UUID id = schedule("bread");
        begun.await();
        var stop = Thread.ofVirtual().start(engine::close);
        mayEnd.countDown();
        stop.join();
        assertThat(database.status(id)).isEqualTo("done");
    }
}

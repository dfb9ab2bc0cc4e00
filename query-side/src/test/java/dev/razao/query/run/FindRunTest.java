package dev.razao.query.run;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.kernel.TenantId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.run.RunQuery.FindRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindRunTest {
    private final Database database = Database.empty();

    @AutoClose
    private final Questions questions = new Questions(database);

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void shows_a_completed_run_with_its_cost_and_how_it_came_there() {
        var view = find(TENANT, null);
        assertThat(view.run().status()).isEqualTo("completed");
        assertThat(view.run().plan()).containsExactly("qualify", "offer", "charge");
        assertThat(view.run().answer()).isEqualTo("Pix enviado");
        assertThat(view.run().input()).isEqualTo("Quero comprar o curso");
        assertThat(view.run().costCents()).isEqualTo(1);
        assertThat(view.run().startedAt()).isEqualTo(Instant.parse("2026-11-21T12:01:00Z"));
        assertThat(view.run().updatedAt()).isEqualTo(Instant.parse("2026-11-21T12:18:00Z"));
        assertThat(view.timeline())
                .extracting(RunMoment::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void shows_the_call_that_waited_for_a_person_before_it_was_approved() {
        var waiting = find(TENANT, AsOf.parse("2026-11-21T12:08:30Z"));
        assertThat(waiting.run().status()).isEqualTo("awaiting_confirmation");
        assertThat(waiting.run().tool()).isEqualTo("payment.charge");
        assertThat(waiting.run().arguments()).isEqualTo("{\"cents\":19990}");
        assertThat(waiting.run().awaitedDigest()).isEqualTo(CHARGE.digest());
        assertThat(waiting.timeline()).last().extracting(RunMoment::type).isEqualTo("run.ApprovalRequested");
    }

    @Test
    void shows_a_position_that_asks_for_the_same_moment_again() {
        var waiting = find(TENANT, AsOf.parse("2026-11-21T12:08:30Z"));
        assertThat(find(TENANT, AsOf.parse(waiting.run().position()))).isEqualTo(waiting);
    }

    @Test
    void knows_no_run_before_it_started() {
        assertThat(find(TENANT, AsOf.parse("2026-11-21T12:00:59Z"))).isNull();
        assertThat(find(TENANT, new AsOf.Position(699, Long.MAX_VALUE))).isNull();
    }

    @Test
    void knows_no_run_of_a_neighbour() {
        assertThat(find(NEIGHBOUR, null)).isNull();
    }

    private @Nullable RunView find(TenantId tenant, @Nullable AsOf asOf) {
        return questions.one(tenant, new FindRun(RUN, asOf), RunView.class);
    }
}

package dev.razao.query;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.ledger.Balances;
import dev.razao.query.ledger.LedgerQuery.FindBalances;
import dev.razao.query.run.RunQuery.FindRun;
import dev.razao.query.run.RunView;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was true at a moment is what a rebuild that stops at that moment finds. */
class PointInTimeTest {
    enum Moment {
        INSTANT,
        POSITION;

        AsOf of(TrackedEventMessage<?> event) {
            return switch (this) {
                case INSTANT -> AsOf.parse(event.getTimestamp().toString());
                case POSITION -> AsOf.parse(event.trackingToken().toString());
            };
        }
    }

    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @AutoClose
    private final Questions questions = new Questions(database);

    @ParameterizedTest
    @EnumSource
    void a_run_at_any_event_is_the_rebuild_that_stops_there(Moment moment) {
        pastEqualsRebuild(moment, asOf -> questions.one(TENANT, new FindRun(RUN, asOf), RunView.class));
    }

    @ParameterizedTest
    @EnumSource
    void the_balances_at_any_event_are_the_rebuild_that_stops_there(Moment moment) {
        pastEqualsRebuild(moment, asOf -> questions.one(TENANT, new FindBalances(asOf), Balances.class));
    }

    private void pastEqualsRebuild(Moment moment, Function<@Nullable AsOf, @Nullable Record> view) {
        var story = Story.all().messages();
        var rebuilds = story.stream().map(event -> {
            projections.hear(event);
            return view.apply(null);
        });
        var stopped = rebuilds.toList();
        assertThat(story).map(event -> view.apply(moment.of(event))).isEqualTo(stopped);
    }
}

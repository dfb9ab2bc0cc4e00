package dev.razao.query.run;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.events.kernel.TenantId;
import dev.razao.events.run.RunId;
import dev.razao.query.kernel.AsOfCondition;
import dev.razao.query.kernel.Pages;
import dev.razao.query.run.RunQuery.*;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DataClassRowMapper;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

final class RunQueries {
    private static final Function<Readable, RunState> STATE = new DataClassRowMapper<>(RunState.class);
    private static final Function<Readable, RunMoment> MOMENT = new DataClassRowMapper<>(RunMoment.class);

    private final DatabaseClient db;
    private final Pages<RunOverview> pages;

    RunQueries(DatabaseClient db) {
        this.db = db;
        pages = new Pages<>(db, RunOverview.class, "projection.run_overview", "run_id", "status", "started_at");
    }

    /** Clocks of two machines may disagree, so a moment in time is first turned into a length of the stream. */
    @QueryHandler
    CompletableFuture<@Nullable RunView> handle(FindRun query, @MetaDataValue(TENANT_ID) String tenant) {
        var timeline = db.sql("""
                        select run_id, agent, deal_id, input, plan, type, status, step, tool, arguments, awaited_digest,
                            result, answer, reason, input_tokens, output_tokens, cost_micros, cost_cents, currency,
                            sequence, tx || '.' || position as position, at,
                            first_value(at) over (order by sequence) as started_at, at as updated_at
                        from projection.run_timeline
                        where tenant_id = :tenant and run_id = :run and sequence <= (
                            select max(sequence) from projection.run_timeline
                            where tenant_id = :tenant and run_id = :run and %s)
                        order by sequence""".formatted(AsOfCondition.sql(query.asOf())))
                .bind("tenant", TenantId.of(tenant).value())
                .bind("run", query.runId().value());
        return AsOfCondition.bind(query.asOf(), timeline)
                .map(row -> new After(STATE.apply(row), MOMENT.apply(row)))
                .all()
                .collectList()
                .filter(Predicate.not(List::isEmpty))
                .map(After::view)
                .toFuture();
    }

    @QueryHandler
    Flux<RunOverview> handle(ListRuns query, @MetaDataValue(TENANT_ID) String tenant) {
        var after = Optional.ofNullable(query.after()).map(RunId::value).orElse(null);
        return pages.list(TenantId.of(tenant), query.status(), query.limit(), after);
    }

    /** A row of the timeline: the event, and the whole run after it. */
    private record After(RunState run, RunMoment moment) {
        static RunView view(List<After> timeline) {
            return new RunView(
                    timeline.getLast().run, timeline.stream().map(After::moment).toList());
        }
    }
}

package dev.razao.query.run;

import dev.razao.events.run.RunId;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.kernel.InvalidQuery;
import dev.razao.query.kernel.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** What one can ask about runs. */
public sealed interface RunQuery {
    List<String> STATUSES = List.of(
            "planning",
            "acting",
            "awaiting_confirmation",
            "needs_human",
            "reflecting",
            "completed",
            "rejected",
            "cancelled",
            "failed");

    /**
     * Answered with a {@link RunView}, or null if there was no such run then.
     *
     * @param asOf null for now
     */
    record FindRun(RunId runId, @Nullable AsOf asOf) implements RunQuery {}

    /**
     * Answered with a stream of {@link RunOverview}, newest first.
     *
     * @param after the last run of the page before
     */
    record ListRuns(
            @Nullable String status, int limit, @Nullable RunId after) implements RunQuery {
        public ListRuns {
            Limit.check(limit);
            if (status != null && !STATUSES.contains(status)) {
                throw new InvalidQuery("status is one of " + String.join(", ", STATUSES) + ", not '" + status + "'");
            }
        }
    }

    static Object handlers(DatabaseClient db) {
        return new RunQueries(db);
    }
}

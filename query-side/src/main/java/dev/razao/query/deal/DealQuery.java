package dev.razao.query.deal;

import dev.razao.events.deal.DealId;
import dev.razao.query.kernel.InvalidQuery;
import dev.razao.query.kernel.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** What one can ask about deals. */
public sealed interface DealQuery {
    List<String> STAGES = List.of("open", "won", "lost");

    /** Answered with a {@link DealOverview}, or null if there is no such deal. */
    record FindDeal(DealId dealId) implements DealQuery {}

    /**
     * Answered with a stream of {@link DealOverview}, newest first.
     *
     * @param after the last deal of the page before
     */
    record ListDeals(
            @Nullable String stage, int limit, @Nullable DealId after) implements DealQuery {
        public ListDeals {
            Limit.check(limit);
            if (stage != null && !STAGES.contains(stage)) {
                throw new InvalidQuery("stage is one of " + String.join(", ", STAGES) + ", not '" + stage + "'");
            }
        }
    }

    static Object handlers(DatabaseClient db) {
        return new DealQueries(db);
    }
}

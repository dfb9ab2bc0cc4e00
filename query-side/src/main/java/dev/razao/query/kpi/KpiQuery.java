package dev.razao.query.kpi;

import dev.razao.query.kernel.InvalidQuery;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;

/** What one can ask about the key figures. */
public sealed interface KpiQuery {
    /**
     * Answered with {@link Kpis}. Days are those of America/Sao_Paulo, and both count.
     */
    record FindKpis(LocalDate from, LocalDate to) implements KpiQuery {
        public FindKpis {
            if (to.isBefore(from)) {
                throw new InvalidQuery("from is not after to, but " + from + " is after " + to);
            }
        }
    }

    static Object handlers(DatabaseClient db) {
        return new KpiQueries(db);
    }
}

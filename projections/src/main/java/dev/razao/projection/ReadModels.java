package dev.razao.projection;

import dev.razao.projection.deal.DealOverviewProjection;
import dev.razao.projection.kernel.Projection;
import dev.razao.projection.kpi.KpisProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.projection.payment.PaymentOverviewProjection;
import dev.razao.projection.run.RunTimelineProjection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every projection there is. */
public final class ReadModels {
    private ReadModels() {}

    public static List<Projection> all(DataSource database) {
        var db = JdbcClient.create(database);
        return List.of(
                new RunTimelineProjection(db),
                new PaymentOverviewProjection(db),
                new DealOverviewProjection(db),
                new LedgerBalancesProjection(db),
                new KpisProjection(db));
    }
}

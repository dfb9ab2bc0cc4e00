package dev.razao.projection;

import dev.razao.projection.deal.DealOverviewProjection;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kpi.KpisProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.projection.payment.PaymentOverviewProjection;
import dev.razao.projection.run.RunTimelineProjection;
import java.util.List;
import javax.sql.DataSource;

/** Every projection there is. */
public final class ReadModels {
    private ReadModels() {}

    public static List<FoldedProjection> all(DataSource database) {
        return List.of(
                RunTimelineProjection.in(database),
                PaymentOverviewProjection.in(database),
                DealOverviewProjection.in(database),
                LedgerBalancesProjection.in(database),
                KpisProjection.in(database));
    }
}

package dev.razao.query.kpi;

import java.time.LocalDate;
import java.util.List;

/**
 * The key figures of some days.
 *
 * @param money by currency; none where nothing with a price happened
 */
public record Kpis(LocalDate from, LocalDate to, Counts counts, List<Sums> money) {

    public record Counts(
            long runsStarted,
            long runsCompleted,
            long runsFailed,
            long approvals,
            long dealsOpened,
            long dealsWon,
            long paymentsReceived,
            long modelCostMicros) {}

    /**
     * @param receivedCents what customers paid
     * @param feeCents what the provider kept of it
     */
    public record Sums(String currency, long openedCents, long wonCents, long receivedCents, long feeCents) {}
}

package dev.razao.projection.kpi;

import dev.razao.events.EventCatalog;
import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.payment.PaymentEvent.PaymentReceived;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Row;
import dev.razao.projection.kernel.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;

/** What each event adds to the key figures, on the day it happened where the companies are. */
public final class KpisProjection {
    public static final String NAME = "kpis";

    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private KpisProjection() {}

    public static FoldedProjection in(DataSource database) {
        return FoldedProjection.named(NAME, new Table(database, "kpi_fact"))
                .fold(RunEvent.class, event -> event.runId().value(), KpisProjection::after)
                .fold(DealEvent.class, event -> event.dealId().value(), KpisProjection::after)
                .each(PaymentReceived.class, event -> event.paymentId().value(), KpisProjection::received);
    }

    private static Row after(Row fact, RunEvent event, Occurrence occurrence) {
        long before = fact.number("spent_micros");
        long spent =
                switch (event) {
                    case RunPlanned planned -> before + planned.usage().costMicros();
                    case ActionProposed proposed -> before + proposed.usage().costMicros();
                    case StepCompleted completed -> before + completed.usage().costMicros();
                    // The run's end tells the whole: what no earlier event told is its own.
                    case RunCompleted completed -> completed.usage().costMicros();
                    case RunStarted _,
                            ApprovalRequested _,
                            ActionApproved _,
                            ActionStarted _,
                            HumanNeeded _,
                            RunRejected _,
                            RunCancelled _,
                            RunFailed _ -> before;
                };
        return fact(fact, event, occurrence)
                .set("cents", 0L)
                .set("cost_micros", spent - before)
                .set("spent_micros", spent);
    }

    private static Row after(Row fact, DealEvent event, Occurrence occurrence) {
        var deal = fact(fact, event, occurrence);
        return switch (event) {
            case DealOpened opened ->
                deal.set("cents", opened.value().cents())
                        .set("currency", opened.value().currency());
            // Counts with the value that it was opened with.
            case DealWon _, DealLost _ -> deal;
        };
    }

    private static List<Row> received(Row fact, PaymentReceived event, Occurrence occurrence) {
        return List.of(fact(fact, event, occurrence)
                .set("cents", event.gross().cents())
                .set("fee_cents", event.fee().cents())
                .set("currency", event.gross().currency()));
    }

    private static Row fact(Row fact, Object event, Occurrence occurrence) {
        return fact.set("type", EventCatalog.nameOf(event.getClass()))
                .set("day", LocalDate.ofInstant(occurrence.at(), BRAZIL))
                .set("fee_cents", 0L)
                .set("cost_micros", 0L)
                .set("spent_micros", 0L);
    }
}

package dev.razao.projection.kpi;

import dev.razao.events.EventCatalog;
import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.Usage;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What each event adds to the key figures, on the day it happened where the companies are. */
@ProcessingGroup(KpisProjection.NAME)
public final class KpisProjection implements Projection {
    public static final String NAME = "kpis";

    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private final JdbcClient db;

    public KpisProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> hears() {
        return Set.of(RunEvent.class, DealEvent.class, PaymentEvent.class);
    }

    @Override
    public Batch begin() {
        return Batch.ofEach(this::hear);
    }

    private void hear(Object event, Occurrence occurrence) {
        switch (event) {
            case RunEvent run -> on(run, occurrence);
            case DealEvent deal -> on(deal, occurrence);
            case PaymentEvent payment -> on(payment, occurrence);
            default -> throw new IllegalArgumentException("Not heard by " + NAME + ": " + event.getClass());
        }
    }

    @EventHandler
    void on(RunEvent event, Occurrence occurrence) {
        var fact =
                switch (event) {
                    case RunPlanned planned -> thought(planned.usage());
                    case ActionProposed proposed -> thought(proposed.usage());
                    case StepCompleted completed -> thought(completed.usage());
                    case RunCompleted completed -> thoughtInAll(completed.usage());
                    case RunStarted _,
                            ApprovalRequested _,
                            ActionApproved _,
                            ActionStarted _,
                            HumanNeeded _,
                            RunRejected _,
                            RunCancelled _,
                            RunFailed _ -> thought(Usage.NONE);
                };
        add(fact, event, event.runId().value(), occurrence);
    }

    @EventHandler
    void on(DealEvent event, Occurrence occurrence) {
        var fact =
                switch (event) {
                    case DealOpened opened ->
                        fact("cents, currency", ":cents, :currency")
                                .param("cents", opened.value().cents())
                                .param("currency", opened.value().currency());
                    case DealWon _ -> asOpened();
                    case DealLost _ -> asOpened();
                };
        add(fact, event, event.dealId().value(), occurrence);
    }

    @EventHandler
    void on(PaymentEvent event, Occurrence occurrence) {
        if (event instanceof PaymentReceived received) {
            var fact = fact("cents, fee_cents, currency", ":gross, :fee, :currency")
                    .param("gross", received.gross().cents())
                    .param("fee", received.fee().cents())
                    .param("currency", received.gross().currency());
            add(fact, event, event.paymentId().value(), occurrence);
        }
    }

    private StatementSpec thought(Usage usage) {
        return fact("cost_micros", ":micros").param("micros", usage.costMicros());
    }

    /** The run's end tells the whole: what no earlier event told is its own. */
    private StatementSpec thoughtInAll(Usage total) {
        return fact("cost_micros", """
                :micros - (select coalesce(sum(cost_micros), 0) from projection.kpi_fact
                    where tenant_id = :tenant and subject_id = :subject and sequence < :sequence)""").param("micros", total.costMicros());
    }

    private StatementSpec asOpened() {
        return fact("cents, currency", """
                cents, currency from projection.kpi_fact
                where tenant_id = :tenant and subject_id = :subject and type = 'deal.DealOpened'""");
    }

    private StatementSpec fact(String columns, String values) {
        return db.sql("insert into projection.kpi_fact (tenant_id, subject_id, sequence, type, day, " + columns
                + ") select :tenant, :subject, :sequence, :type, :day, " + values + " on conflict do nothing");
    }

    private static void add(StatementSpec fact, Object event, UUID subject, Occurrence occurrence) {
        fact.params(occurrence.parameters())
                .param("type", EventCatalog.nameOf(event.getClass()))
                .param("subject", subject)
                .param("day", LocalDate.ofInstant(occurrence.at(), BRAZIL))
                .update();
    }

    @ResetHandler
    void reset() {
        db.sql("truncate projection.kpi_fact").update();
    }
}

package dev.razao.command.deal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.command.deal.DealCommand.*;
import dev.razao.command.deal.DealRejection.*;
import dev.razao.command.kernel.Rejected;
import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** An offer to a customer, open until it is won or lost. */
@Revision("1")
@NullUnmarked
class Deal {
    private enum Stage {
        OPEN,
        WON,
        LOST
    }

    @AggregateIdentifier
    private DealId id;

    private DealOpened opening;
    private Stage stage;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenDeal open) {
        if (!open.value().isPositive()) throw new Rejected(new DealValueNotPositive(open.dealId(), open.value()));
        var opened = new DealOpened(open.dealId(), open.title(), open.value(), open.customer());
        if (opening == null) apply(opened);
        else if (!opening.equals(opened)) throw new Rejected(new DealAlreadyOpened(id));
    }

    @CommandHandler
    void handle(WinDeal win) {
        switch (stage) {
            case OPEN -> apply(new DealWon(id, win.paymentId()));
            case WON -> {}
            case LOST -> {
                // Money that came after all is the stronger fact.
                if (win.paymentId() == null) throw new Rejected(new DealAlreadyLost(id));
                apply(new DealWon(id, win.paymentId()));
            }
        }
    }

    @CommandHandler
    void handle(LoseDeal lose) {
        switch (stage) {
            case OPEN -> apply(new DealLost(id, lose.reason()));
            case LOST -> {}
            case WON -> throw new Rejected(new DealAlreadyWon(id));
        }
    }

    @EventSourcingHandler
    void on(DealEvent event) {
        switch (event) {
            case DealOpened opened -> {
                id = opened.dealId();
                opening = opened;
                stage = Stage.OPEN;
            }
            case DealWon _ -> stage = Stage.WON;
            case DealLost _ -> stage = Stage.LOST;
        }
    }
}

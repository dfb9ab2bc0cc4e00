package dev.razao.api.payment;

import dev.razao.api.edge.EventReader;
import dev.razao.api.edge.LiveStreams;
import dev.razao.api.edge.Refusal;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When a payment is due. A request repeated days later is still about the same payment. */
@Component
class DueDates {
    private static final int DAYS_TO_PAY = 3;
    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private final LiveStreams streams;
    private final EventReader events;
    private final Clock clock;

    DueDates(LiveStreams streams, EventReader events, Clock clock) {
        this.streams = streams;
        this.events = events;
        this.clock = clock;
    }

    Mono<LocalDate> of(PaymentId payment, @Nullable LocalDate asked) {
        return streams.read(payment.toString(), -1)
                .next()
                .map(events::read)
                .cast(PaymentRequested.class)
                .map(known -> Objects.requireNonNullElseGet(asked, known::dueDate))
                .switchIfEmpty(Mono.fromSupplier(() -> first(asked, clock)));
    }

    static LocalDate first(@Nullable LocalDate asked, Clock clock) {
        var today = LocalDate.now(clock.withZone(BRAZIL));
        if (asked == null) return today.plusDays(DAYS_TO_PAY);
        if (asked.isBefore(today)) throw Refusal.invalid("/meta/dueDate", "must not be in the past");
        if (asked.isAfter(today.plusYears(1))) throw Refusal.invalid("/meta/dueDate", "must be within a year");
        return asked;
    }
}

package dev.razao.localasaas.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A charge and what became of it. */
record Payment(
        String id,
        LocalDate dateCreated,
        long number,
        Charge charge,
        PaymentStatus status,
        boolean deleted,
        Settlement settlement,
        @Nullable Card card,
        List<Refund> refunds) {

    /** The part of the id that the provider uses in its links. */
    String slug() {
        return id.substring("pay_".length());
    }

    boolean isPayable() {
        return status.isPayable() && !deleted;
    }

    boolean isLate(LocalDate today) {
        return charge.dueDate().isBefore(today);
    }

    BigDecimal netValue() {
        return Fees.net(this);
    }

    BigDecimal refunded() {
        return refunds.stream().map(Refund::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Payment is(PaymentStatus next) {
        return new Payment(id, dateCreated, number, charge, next, deleted, settlement, card, refunds);
    }

    Payment deleted(boolean gone) {
        return new Payment(id, dateCreated, number, charge, status, gone, settlement, card, refunds);
    }

    Payment settled(PaymentStatus next, Settlement dates) {
        return new Payment(id, dateCreated, number, charge, next, deleted, dates, card, refunds);
    }

    Payment charging(Charge paid) {
        return new Payment(id, dateCreated, number, paid, status, deleted, settlement, card, refunds);
    }

    Payment paidWith(Card used) {
        return new Payment(id, dateCreated, number, charge, status, deleted, settlement, used, refunds);
    }

    Payment refunded(Refund refund) {
        var all = Stream.concat(refunds.stream(), Stream.of(refund)).toList();
        return new Payment(id, dateCreated, number, charge, status, deleted, settlement, card, all);
    }
}

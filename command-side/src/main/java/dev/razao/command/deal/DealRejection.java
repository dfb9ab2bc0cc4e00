package dev.razao.command.deal;

import dev.razao.command.kernel.Rejection;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;

/** Why a deal says no. */
public sealed interface DealRejection extends Rejection {
    /** The id is taken by a deal with other terms. */
    record DealAlreadyOpened(DealId dealId) implements DealRejection {}

    record DealValueNotPositive(DealId dealId, Money value) implements DealRejection {}

    record DealAlreadyWon(DealId dealId) implements DealRejection {}

    record DealAlreadyLost(DealId dealId) implements DealRejection {}
}

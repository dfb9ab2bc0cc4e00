package dev.razao.command;

import dev.razao.command.deal.DealCommand;
import dev.razao.command.ledger.LedgerCommand;
import dev.razao.command.payment.PaymentCommand;
import dev.razao.command.run.RunCommand;
import java.util.List;

/** Every aggregate, for the one place that wires them. */
public final class Aggregates {
    private Aggregates() {}

    public static List<Class<?>> all() {
        return List.of(
                RunCommand.aggregate(), PaymentCommand.aggregate(), DealCommand.aggregate(), LedgerCommand.aggregate());
    }
}

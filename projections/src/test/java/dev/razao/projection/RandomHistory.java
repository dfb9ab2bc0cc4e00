package dev.razao.projection;

import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.events.ledger.TransactionId;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Legal lives of runs, payments, deals and postings of two companies, shuffled into one log. */
public final class RandomHistory {
    private final Random random;

    public RandomHistory(long seed) {
        random = new Random(seed);
    }

    public EventLog of(int lives) {
        var log = new EventLog("2026-11-20T22:00:00Z");
        var going = new ArrayList<Life>();
        for (int begun = 0; begun < lives || !going.isEmpty(); ) {
            if (begun < lives && (going.isEmpty() || random.nextInt(4) == 0)) {
                going.add(life());
                begun++;
            }
            var life = going.get(random.nextInt(going.size()));
            log.happened(life.tenant, life.events.remove());
            if (life.events.isEmpty()) going.remove(life);
        }
        return log;
    }

    private record Life(TenantId tenant, Deque<Object> events) {}

    private Life life() {
        var tenant = random.nextBoolean() ? Story.TENANT : Story.NEIGHBOUR;
        var events =
                switch (random.nextInt(4)) {
                    case 0 -> deal(new DealId(id()));
                    case 1 -> payment(new PaymentId(id()));
                    case 2 -> posting(new TransactionId(id()));
                    default -> run(new RunId(id()));
                };
        return new Life(tenant, new ArrayDeque<>(events));
    }

    private List<Object> deal(DealId id) {
        var events = new ArrayList<Object>();
        events.add(new DealOpened(id, text(), money(), Story.CUSTOMER));
        if (random.nextBoolean()) events.add(new DealLost(id, text()));
        if (random.nextBoolean()) events.add(new DealWon(id, random.nextBoolean() ? new PaymentId(id()) : null));
        return events;
    }

    private List<Object> payment(PaymentId id) {
        var events = new ArrayList<Object>();
        var method = PaymentMethod.values()[random.nextInt(3)];
        var due = LocalDate.parse("2026-11-25").plusDays(random.nextInt(400));
        events.add(new PaymentRequested(id, null, new RunId(id()), money(), method, Story.CUSTOMER, due, text()));
        if (random.nextInt(5) == 0) {
            events.add(new ChargeRefused(id, "code", text()));
            return events;
        }
        events.add(new PaymentCharged(id, text(), text(), random.nextBoolean() ? text() : null));
        if (random.nextBoolean()) events.add(new PaymentOverdue(id));
        if (random.nextInt(3) == 0) events.add(new PaymentExpired(id));
        if (random.nextBoolean()) events.add(new PaymentConfirmed(id));
        if (random.nextBoolean()) events.add(new PaymentReceived(id, null, money(), money()));
        return events;
    }

    private List<Object> posting(TransactionId id) {
        var entries = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new Entry(new Account("assets:a" + random.nextInt(9)), money()))
                .toList();
        var events = new ArrayList<Object>();
        events.add(new TransactionPosted(id, text(), entries));
        if (random.nextBoolean()) events.add(new TransactionReversed(id, text(), entries));
        return events;
    }

    private List<Object> run(RunId id) {
        int steps = random.nextInt(4);
        var events = new ArrayList<Object>();
        events.add(new RunStarted(id, "luddy", said(), random.nextBoolean() ? new DealId(id()) : null));
        events.add(new RunPlanned(
                id,
                IntStream.range(0, steps)
                        .mapToObj(_ -> new PlannedStep(text(), null))
                        .toList(),
                usage()));
        for (int step = 0; step < steps; step++) events.addAll(step(id, step));
        events.add(
                switch (random.nextInt(4)) {
                    case 0 -> new RunCancelled(id, text());
                    case 1 -> new RunFailed(id, text());
                    default -> new RunCompleted(id, said(), new Usage(9_000, 900, 90_000), Money.brl(9));
                });
        return events;
    }

    private List<Object> step(RunId id, int step) {
        var call = ToolCall.of(id, step, "tool-" + random.nextInt(3), 1, Story.said(text()));
        var events = new ArrayList<Object>();
        if (random.nextBoolean()) {
            events.add(new ActionProposed(id, step, call, usage()));
            if (random.nextBoolean()) {
                events.add(new ApprovalRequested(id, step, call));
                if (random.nextBoolean()) events.add(new HumanNeeded(id, step, text()));
                events.add(new ActionApproved(id, step, call.digest()));
            }
            events.add(new ActionStarted(id, step, call));
        }
        events.add(new StepCompleted(id, step, said(), usage()));
        return events;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Money money() {
        return Money.brl(random.nextInt(1_000_000));
    }

    private Usage usage() {
        return new Usage(random.nextInt(1_000), random.nextInt(100), random.nextInt(10_000));
    }

    /** What statements, arrays and COPY could each trip over. */
    private String text() {
        var signs = List.of("a", "ç", "\"", "\\", "{", "}", ",", "\t", "\n", "'", "NULL", "😀", " ");
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> signs.get(random.nextInt(signs.size())))
                .reduce("", String::concat);
    }

    private Personal<String> said() {
        return random.nextInt(9) == 0 ? new Personal<>(Story.MARIA, null) : Story.said(text());
    }
}

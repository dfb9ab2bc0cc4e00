package dev.razao.saga.effect;

import dev.razao.command.kernel.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does errands as each test wishes, and remembers every attempt. */
final class ErrandBoy implements EffectHandler<Errand> {
    interface Work {
        Outcome on(Errand errand, EffectAttempt attempt) throws Exception;
    }

    static final EffectPolicy FOUR_QUICK_ATTEMPTS =
            new EffectPolicy(4, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5));

    static final Work SUCCEEDS = (errand, _) -> new Outcome(new ErrandDone(errand.name()));

    final List<EffectAttempt> attempts = new CopyOnWriteArrayList<>();
    volatile Work work = SUCCEEDS;
    volatile EffectPolicy policy = FOUR_QUICK_ATTEMPTS;
    volatile AfterRefusal afterRefusal = AfterRefusal.DONE;

    @Override
    public Class<Errand> request() {
        return Errand.class;
    }

    @Override
    public String target(Errand errand) {
        return "town";
    }

    @Override
    public EffectPolicy policy() {
        return policy;
    }

    @Override
    public Outcome perform(Errand errand, EffectAttempt attempt) throws Exception {
        attempts.add(attempt);
        return work.on(errand, attempt);
    }

    @Override
    public AfterRefusal refused(Rejection reason) {
        return afterRefusal;
    }

    @Override
    public Outcome parked(Errand errand, EffectAttempt attempt, String reason) {
        return new Outcome(new ErrandParked(errand.name(), reason));
    }
}

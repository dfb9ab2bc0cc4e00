package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RetryTest extends EffectTest {
    @Test
    void a_failed_attempt_is_followed_by_another() throws Exception {
        boy.work = (errand, attempt) -> {
            if (attempt.number() < 3) throw new IOException("rain");
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
        var id = schedule("bread");
        awaitStatus("done", id);
        assertThat(boy.attempts).extracting(EffectAttempt::number).containsExactly(1, 2, 3);
        assertThat(process.payloads()).containsExactly(new ErrandDone("bread"));
    }

    @Test
    void an_effect_whose_attempts_are_used_up_is_parked_and_the_process_told() throws Exception {
        boy.work = (_, _) -> {
            throw new IOException("rain");
        };
        var id = schedule("bread");
        awaitStatus("parked", id);
        var reason = "Gave up after 4 attempts: java.io.IOException: rain";
        assertThat(boy.attempts).hasSize(4);
        assertThat(database.lastError(id)).isEqualTo(reason);
        assertThat(process.payloads()).containsExactly(new ErrandParked("bread", reason));
    }

    @Test
    void what_no_attempt_can_help_is_parked_at_once() throws Exception {
        boy.work = (_, _) -> {
            throw new Unprocessable("the baker is dead");
        };
        var id = schedule("bread");
        awaitStatus("parked", id);
        assertThat(boy.attempts).hasSize(1);
        assertThat(process.payloads()).containsExactly(new ErrandParked("bread", "the baker is dead"));
    }

    @Test
    void a_reason_may_be_of_any_length_and_hold_anything() throws Exception {
        boy.work = (_, _) -> {
            throw new Unprocessable("the baker said \0" + "no".repeat(5_000));
        };
        var id = schedule("bread");
        awaitStatus("parked", id);
        assertThat(database.lastError(id)).startsWith("the baker said no").hasSize(2_000);
    }

    @Test
    void it_is_not_parked_before_the_process_could_be_told() throws Exception {
        var told = new AtomicInteger();
        process.hearing = _ -> {
            if (told.incrementAndGet() < 3) throw new IllegalStateException("deaf");
        };
        boy.work = (_, _) -> {
            throw new Unprocessable("the baker is dead");
        };
        awaitStatus("parked", schedule("bread"));
        assertThat(told).hasValue(3);
    }

    @Test
    void an_outcome_that_could_not_be_told_is_not_lost() throws Exception {
        var told = new AtomicInteger();
        process.hearing = _ -> {
            if (told.incrementAndGet() == 1) throw new IllegalStateException("deaf");
        };
        awaitStatus("done", schedule("bread"));
        assertThat(process.payloads()).containsExactly(new ErrandDone("bread"), new ErrandDone("bread"));
        assertThat(boy.attempts).hasSize(2);
    }

    @Test
    void an_attempt_that_takes_too_long_is_interrupted_and_counts_as_failed() throws Exception {
        boy.policy = new EffectPolicy(1, Duration.ofMillis(50), Duration.ZERO, Duration.ZERO);
        var interruption = new AtomicReference<InterruptedException>();
        boy.work = (_, _) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                interruption.set(interrupted);
            }
            throw new IllegalStateException("too late to tell");
        };
        var id = schedule("bread");
        awaitStatus("parked", id);
        assertThat(interruption.get()).isNotNull();
        assertThat(database.lastError(id)).contains("Not done within PT0.05S");
    }

    @Test
    void whoever_asks_to_wait_is_not_asked_again_before() throws Exception {
        var wait = Duration.ofMillis(700);
        boy.work = (errand, attempt) -> {
            if (attempt.number() == 1) throw new TryLater("closed until nine", wait);
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
        var asked = Instant.now();
        awaitStatus("done", schedule("bread"));
        assertThat(Instant.now()).isAfterOrEqualTo(asked.plus(wait));
        assertThat(boy.attempts).hasSize(2);
    }
}

package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.kernel.Rejection;
import dev.razao.saga.effect.EffectHandler.AfterRefusal;
import org.junit.jupiter.api.Test;

class RefusalTest extends EffectTest {
    private record NobodyIsHungry() implements Rejection {}

    @Test
    void an_outcome_that_nobody_wants_any_more_ends_the_effect_with_a_note() throws Exception {
        process.hearing = _ -> refuse();
        var id = schedule("bread");
        awaitStatus("done", id);
        assertThat(database.lastError(id)).isEqualTo("Refused: NobodyIsHungry[]");
        assertThat(boy.attempts).hasSize(1);
    }

    @Test
    void an_outcome_that_came_too_early_is_told_again() throws Exception {
        boy.afterRefusal = AfterRefusal.RETRY;
        process.hearing = _ -> {
            if (boy.attempts.size() < 3) refuse();
        };
        awaitStatus("done", schedule("bread"));
        assertThat(boy.attempts).hasSize(3);
    }

    @Test
    void an_outcome_that_must_be_looked_at_is_parked() throws Exception {
        boy.afterRefusal = AfterRefusal.PARK;
        process.hearing = command -> {
            if (command instanceof ErrandDone) refuse();
        };
        var id = schedule("bread");
        awaitStatus("parked", id);
        assertThat(process.payloads()).contains(new ErrandParked("bread", "Refused: NobodyIsHungry[]"));
    }

    private static void refuse() {
        throw new Rejected(new NobodyIsHungry());
    }
}

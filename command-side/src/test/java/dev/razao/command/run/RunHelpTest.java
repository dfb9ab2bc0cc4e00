package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.events.run.RunEvent.*;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RunHelpTest {
    private static final AskForHuman ASK = new AskForHuman(ID, "the provider is down");
    private static final HumanNeeded NEEDED = new HumanNeeded(ID, LOOK_UP, "the provider is down");

    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Test
    void a_run_asks_for_help_and_stays_where_it_is() {
        run.given(lookingUp()).when(ASK).expectEvents(NEEDED);
        run.given(then(lookingUp(), NEEDED))
                .when(new CompleteStep(ID, LOOK_UP, RESULT, SOME))
                .expectEvents(OFFER_FOUND);
    }

    @Test
    void asking_for_the_same_help_again_changes_nothing() {
        run.given(then(lookingUp(), NEEDED))
                .when(ASK)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_trouble_needs_other_help() {
        run.given(then(lookingUp(), NEEDED))
                .when(new AskForHuman(ID, "the offer is ambiguous"))
                .expectEvents(new HumanNeeded(ID, LOOK_UP, "the offer is ambiguous"));
    }

    @Test
    void the_same_trouble_may_come_back_once_the_run_moved_on() {
        run.given(then(lookingUp(), NEEDED, OFFER_FOUND))
                .when(ASK)
                .expectEvents(new HumanNeeded(ID, CHARGE, "the provider is down"));
    }
}

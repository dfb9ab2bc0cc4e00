package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunEndTest {
    private static final FinishRun FINISH = new FinishRun(ID, ANSWER, SOME);
    private static final CancelRun CANCEL = new CancelRun(ID, "the lead left");
    private static final FailRun FAIL = new FailRun(ID, "no model answers");
    private static final RejectAction REJECT = new RejectAction(ID, "too dear");
    private static final AskForHuman ASK = new AskForHuman(ID, "the provider is down");

    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Nested
    class ARunAnswersOnceAllStepsAreDone {
        @Test
        void it_completes_with_what_the_whole_of_it_took() {
            run.given(charged()).when(FINISH).expectEvents(COMPLETED);
        }

        @Test
        void steps_that_remain_forbid_it() {
            run.given(readyToCharge())
                    .when(FINISH)
                    .expectExceptionDetails(new StepsRemain(ID, CHARGE))
                    .expectNoEvents();
        }

        @Test
        void a_run_without_a_plan_is_not_done() {
            run.given(started())
                    .when(FINISH)
                    .expectExceptionDetails(new StepsRemain(ID, QUALIFY))
                    .expectNoEvents();
        }
    }

    @Nested
    class ARunCanBeStoppedAnywhere {
        static Stream<List<Object>> moments() {
            return Stream.of(started(), planned(), lookingUp(), awaitingApproval(), charging(), charged());
        }

        @ParameterizedTest
        @MethodSource("moments")
        void by_somebody(List<Object> soFar) {
            run.given(soFar).when(CANCEL).expectEvents(CANCELLED);
        }

        @ParameterizedTest
        @MethodSource("moments")
        void by_a_failure(List<Object> soFar) {
            run.given(soFar).when(FAIL).expectEvents(FAILED);
        }
    }

    @Nested
    class TheEndIsTheEnd {
        private static final Map<RunCommand, RunEvent> ENDS =
                Map.of(FINISH, COMPLETED, REJECT, REJECTED, CANCEL, CANCELLED, FAIL, FAILED);

        static Set<Entry<RunCommand, RunEvent>> ends() {
            return ENDS.entrySet();
        }

        @ParameterizedTest
        @MethodSource("ends")
        void ending_it_again_in_the_same_way_changes_nothing(Entry<RunCommand, RunEvent> end) {
            run.given(then(charged(), end.getValue()))
                    .when(end.getKey())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        static Stream<Arguments> otherEnds() {
            return ENDS.values().stream().flatMap(end -> ENDS.keySet().stream()
                    .filter(command -> ENDS.get(command) != end)
                    .map(command -> Arguments.of(end, command)));
        }

        @ParameterizedTest
        @MethodSource("otherEnds")
        void no_other_end_follows(RunEvent end, RunCommand command) {
            run.given(then(charged(), end))
                    .when(command)
                    .expectExceptionDetails(new RunAlreadyEnded(ID))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("ends")
        void nobody_can_help_any_more(Entry<RunCommand, RunEvent> end) {
            run.given(then(charged(), end.getValue()))
                    .when(ASK)
                    .expectExceptionDetails(new RunAlreadyEnded(ID))
                    .expectNoEvents();
        }
    }
}

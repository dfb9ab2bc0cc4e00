package dev.razao.saga.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.run.PlannedStep;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Contract;
import dev.razao.saga.execution.tool.UnfitArguments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlanTest {
    private static final Contract AWAIT = new AwaitPayment().contract();

    @Test
    void steps_have_a_tool_or_are_internal() {
        assertThat(read("[{\"name\":\"think\"},{\"name\":\"a\",\"tool\":\"charge\"}]"))
                .containsExactly(new PlannedStep("think", null), new PlannedStep("a", "charge"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"name":"a","tool":"charge"},{"name":"b","tool":"charge"}]        | The plan charges more than once
            [{"name":"a","tool":"await_payment"}]                              | The plan awaits what it never charged
            [{"name":"a","tool":"await_payment"},{"name":"b","tool":"charge"}] | The plan awaits what it never charged
            """)
    void a_run_charges_once_and_then_waits(String steps, String reason) {
        assertThatThrownBy(() -> read(steps)).isInstanceOf(ThoughtFailed.class).hasMessage(reason);
    }

    @Test
    void a_plan_may_only_use_tools_that_the_run_has() {
        var arguments = Plan.signature(List.of(AWAIT)).arguments();

        assertThatThrownBy(() -> arguments.read("{\"steps\":[{\"name\":\"a\",\"tool\":\"drop_database\"}]}"))
                .isInstanceOf(UnfitArguments.class)
                .hasMessage("arguments.steps[0].tool must be one of [\"await_payment\"]");
    }

    @Test
    void a_run_without_tools_can_only_think() {
        var arguments = Plan.signature(List.of()).arguments();

        assertThat(arguments.read("{\"steps\":[{\"name\":\"a\"}]}").has("steps"))
                .isTrue();
        assertThatThrownBy(() -> arguments.read("{\"steps\":[{\"name\":\"a\",\"tool\":\"charge\"}]}"))
                .hasMessage("arguments.steps[0] has an unknown field");
    }

    @Test
    void a_plan_has_at_most_eight_steps() {
        var nine = "{\"steps\":[" + "{\"name\":\"a\"},".repeat(8) + "{\"name\":\"a\"}]}";

        assertThatThrownBy(() -> Plan.signature(List.of()).arguments().read(nine))
                .hasMessage("arguments.steps length must be at most 8");
    }

    private static List<PlannedStep> read(String steps) {
        return Plan.read(JsonMapper.shared().readTree("{\"steps\":" + steps + "}"));
    }
}

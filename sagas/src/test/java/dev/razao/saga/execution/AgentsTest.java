package dev.razao.saga.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentsTest {
    private final Agents agents = Agents.shipped();

    @Test
    void luddy_sells() {
        var luddy = agents.find("luddy").orElseThrow();

        assertThat(luddy.role()).isEqualTo("SDR");
        assertThat(luddy.tools()).containsExactly("find_offer", "charge", "await_payment");
        assertThat(luddy.instructions()).contains("português do Brasil");
    }

    @Test
    void an_unknown_agent_is_not_found() {
        assertThat(agents.find("nobody")).isEmpty();
        assertThat(agents.names()).containsExactly("luddy");
    }
}

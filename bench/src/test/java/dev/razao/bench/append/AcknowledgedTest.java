package dev.razao.bench.append;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

    private final Acknowledged acknowledged = new Acknowledged();

    @BeforeEach
    void two_of_one_order_and_one_of_another() {
        acknowledged.add(List.of("one", "other", "one"));
    }

    @Test
    void the_same_in_the_store_passes() {
        acknowledged.mustEqual(Map.of("one", 2L, "other", 1L));
    }

    @Test
    void a_lost_event_is_found() {
        assertThatThrownBy(() -> acknowledged.mustEqual(Map.of("one", 1L, "other", 1L)))
                .hasMessage("1 of 2 streams do not hold what was acknowledged, and 2 are stored");
    }

    @Test
    void an_event_that_nobody_asked_for_is_found() {
        assertThatThrownBy(() -> acknowledged.mustEqual(Map.of("one", 2L, "other", 1L, "third", 1L)))
                .hasMessageContaining("3 are stored");
    }
}

package dev.razao.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivedIdTest {
    private static final int RFC_9562_VARIANT = 2;

    @Test
    void the_same_words_give_the_same_id_for_ever() {
        assertThat(DerivedId.from("payment", 7, UUID.fromString("00000000-0000-0000-0000-000000000001")))
                .hasToString("807f874c-7744-8714-beb1-69fd087fb833");
    }

    @Test
    void an_id_says_that_it_was_made_our_way() {
        assertThat(IntStream.range(0, 100).mapToObj(DerivedId::from)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(RFC_9562_VARIANT);
        });
    }

    @Test
    void words_do_not_run_into_each_other() {
        assertThat(DerivedId.from("ab", "c"))
                .isNotEqualTo(DerivedId.from("a", "bc"))
                .isNotEqualTo(DerivedId.from("abc"))
                .isNotEqualTo(DerivedId.from("ab", "c", ""));
    }

    @Test
    void their_order_matters() {
        assertThat(DerivedId.from("a", "b")).isNotEqualTo(DerivedId.from("b", "a"));
    }
}

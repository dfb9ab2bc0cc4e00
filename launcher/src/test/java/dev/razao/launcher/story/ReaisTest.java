package dev.razao.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaisTest {

    @Test
    void cents_are_written_as_in_brazil() {
        assertThat(Reais.ofCents(149_000)).isEqualTo("R$ 1.490,00");
        assertThat(Reais.ofCents(-5)).isEqualTo("-R$ 0,05");
    }

    @Test
    void less_than_a_cent_is_not_lost() {
        assertThat(Reais.ofMicros(3_485)).isEqualTo("R$ 0,003485");
        assertThat(Reais.ofMicros(20_000)).isEqualTo("R$ 0,02");
    }
}

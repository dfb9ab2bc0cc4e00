package dev.razao.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {
    private static final PersonId MARIA = PersonId.of("00000000-0000-7000-8000-000000000001");

    @Test
    void it_prints_whose_it_is_and_never_what_it_says() {
        var said = new Personal<>(MARIA, "Meu CPF é 529.982.247-25");

        assertThat(said).hasToString("Personal[00000000-0000-7000-8000-000000000001]");
    }

    @Test
    void after_an_erasure_there_is_nothing_to_read() {
        assertThat(new Personal<>(MARIA, "Olá").read()).contains("Olá");
        assertThat(new Personal<>(MARIA, null).read()).isEmpty();
    }
}

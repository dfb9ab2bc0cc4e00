package dev.razao.events.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolCallTest {
    private static final PersonId MARIA = PersonId.of("00000000-0000-7000-8000-000000000001");
    private static final RunId RUN = new RunId(new UUID(1, 1));
    private static final ToolCall CHARGE = call("charge", 1, "{\"cents\":100}");

    @Test
    void the_same_call_has_the_same_digest() {
        assertThat(call("charge", 1, "{\"cents\":100}").digest()).isEqualTo(CHARGE.digest());
        assertThat(CHARGE.digest()).isEqualTo("f6d472e7dc9b936921e1a77393395e4bd339d85915285225855cbdb016c2ee92");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            charge  | 1 | {"cents":101}
            charge  | 1 | {"cents":100 }
            charge  | 1 | {"Cents":100}
            charge  | 2 | {"cents":100}
            charges | 1 | {"cents":100}
            """)
    void any_other_byte_gives_another_digest(String tool, int version, String arguments) {
        assertThat(call(tool, version, arguments).digest()).isNotEqualTo(CHARGE.digest());
    }

    @Test
    void the_same_call_in_another_step_or_run_has_another_digest() {
        var arguments = CHARGE.arguments();
        var other = new RunId(new UUID(1, 2));
        assertThat(ToolCall.of(RUN, 3, "charge", 1, arguments).digest()).isNotEqualTo(CHARGE.digest());
        assertThat(ToolCall.of(other, 2, "charge", 1, arguments).digest()).isNotEqualTo(CHARGE.digest());
    }

    @Test
    void erased_arguments_cannot_be_called_again() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ToolCall.of(RUN, 2, "charge", 1, new Personal<>(MARIA, null)));
    }

    private static ToolCall call(String tool, int version, String arguments) {
        return ToolCall.of(RUN, 2, tool, version, new Personal<>(MARIA, arguments));
    }
}

package dev.razao.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @Test
    void is_an_instant() {
        var noon = new AsOf.Time(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(AsOf.parse("2026-11-21T12:00:00Z")).isEqualTo(noon);
        assertThat(AsOf.parse("2026-11-21T09:00:00-03:00")).isEqualTo(noon);
    }

    @Test
    void is_a_position() {
        assertThat(AsOf.parse("752.41")).isEqualTo(new AsOf.Position(752, 41));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "752",
                "752.",
                "-1.2",
                "7.5.2",
                "2026-11-21",
                "2026-11-21T12:00:00",
                "99999999999999999999.1",
                "+999999999-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z"
            })
    void is_nothing_else(String text) {
        assertThatThrownBy(() -> AsOf.parse(text))
                .isInstanceOf(InvalidQuery.class)
                .hasMessage(
                        "asOf is an instant like 2026-11-21T12:00:00Z or a position like 752.41, not '" + text + "'");
    }
}

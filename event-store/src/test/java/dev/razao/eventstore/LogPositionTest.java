package dev.razao.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionTest {

    private static final LogPosition EARLY = new LogPosition(752, 41);
    private static final LogPosition SAME_TRANSACTION = new LogPosition(752, 42);
    private static final LogPosition LATE = new LogPosition(1000, 7);

    @Test
    void transactions_come_first_then_positions() {
        assertThat(Stream.of(LATE, SAME_TRANSACTION, LogPosition.START, EARLY).sorted())
                .containsExactly(LogPosition.START, EARLY, SAME_TRANSACTION, LATE);
    }

    @Test
    void bounds_are_the_lesser_and_the_greater() {
        assertThat(EARLY.lowerBound(LATE)).isEqualTo(EARLY);
        assertThat(LATE.lowerBound(EARLY)).isEqualTo(EARLY);
        assertThat(EARLY.upperBound(LATE)).isEqualTo(LATE);
        assertThat(LATE.upperBound(EARLY)).isEqualTo(LATE);
    }

    @Test
    void a_position_covers_itself_and_what_comes_before() {
        assertThat(LATE.covers(EARLY)).isTrue();
        assertThat(LATE.covers(LATE)).isTrue();
        assertThat(LATE.covers(null)).isTrue();
        assertThat(EARLY.covers(LATE)).isFalse();
    }

    @Test
    void it_survives_the_token_store() {
        var stored = Notes.JSON.serialize(EARLY, String.class);
        assertThat(Notes.JSON.<String, Object>deserialize(stored)).isEqualTo(EARLY);
        assertThat(stored.getData()).contains("752").contains("41");

        var replay = Notes.JSON.serialize(ReplayToken.createReplayToken(LATE, EARLY), byte[].class);
        assertThat(Notes.JSON.<byte[], TrackingToken>deserialize(replay))
                .isEqualTo(ReplayToken.createReplayToken(LATE, EARLY));
    }

    @Test
    void its_text_reads_back() {
        assertThat(EARLY).hasToString("752.41");
        assertThat(LogPosition.parse("752.41")).isEqualTo(EARLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "752", "752.", ".41", "752.4x", "-1.4", "752.41.9", "99999999999999999999.1"})
    void other_text_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogPosition.parse(text))
                .withMessageContaining("log position");
    }

    @Test
    void a_token_of_another_store_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EARLY.covers(new GlobalSequenceTrackingToken(9)))
                .withMessageContaining("Not a position in this log");
    }
}

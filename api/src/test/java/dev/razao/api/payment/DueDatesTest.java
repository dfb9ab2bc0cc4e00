package dev.razao.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.api.edge.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    /** Already the 22nd in Greenwich. */
    private static final Clock LATE_IN_BRAZIL = Clock.fixed(Instant.parse("2026-11-22T02:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void today_is_the_day_in_brazil() {
        assertThat(DueDates.first(TODAY, LATE_IN_BRAZIL)).isEqualTo(TODAY);
    }

    @Test
    void yesterday_is_too_late() {
        assertThatThrownBy(() -> DueDates.first(TODAY.minusDays(1), LATE_IN_BRAZIL))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void more_than_a_year_ahead_is_too_far() {
        assertThat(DueDates.first(TODAY.plusYears(1), LATE_IN_BRAZIL)).isEqualTo(TODAY.plusYears(1));
        assertThatThrownBy(() -> DueDates.first(LocalDate.MAX, LATE_IN_BRAZIL)).isInstanceOf(Refusal.class);
    }

    @Test
    void who_names_no_day_has_three() {
        assertThat(DueDates.first(null, LATE_IN_BRAZIL)).isEqualTo(TODAY.plusDays(3));
    }
}

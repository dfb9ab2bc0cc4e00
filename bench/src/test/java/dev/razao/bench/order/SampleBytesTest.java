package dev.razao.bench.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class SampleBytesTest {

    @Test
    void an_event_weighs_what_the_platforms_own_weigh() {
        assertThat(SampleBytes.of(Forms.over(new HikariDataSource())).size()).isBetween(440, 500);
    }
}

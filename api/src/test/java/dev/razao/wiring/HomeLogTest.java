package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.wiring.bulk.HomeLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HomeLogTest {
    private final JdbcClient database = JdbcClient.create(FreshDatabase.migrated());
    private final HomeLog home = new HomeLog(database);

    @Test
    void once_anything_was_read_no_other_engine_is_taken_for_the_same() {
        home.mustBe("postgres");
        database.sql("insert into platform.token_entry (processor_name, segment) values ('deal-overview', 0)")
                .update();

        assertThatThrownBy(() -> home.mustBe("axon-server"))
                .hasMessage("RAZAO_EVENT_STORE names axon-server, and everything here was read from the events in"
                        + " another store: ./razao events import first");
        assertThatCode(() -> home.mustBe("postgres")).doesNotThrowAnyException();
    }

    @Test
    void where_nothing_was_read_any_engine_will_do() {
        home.mustBe("postgres");
        database.sql("insert into platform.token_entry (processor_name, segment) values ('__config', 0)")
                .update();

        assertThatCode(() -> home.mustBe("axon-server")).doesNotThrowAnyException();
    }

    @Test
    void an_import_under_way_keeps_the_platform_from_its_store_and_from_no_other() {
        home.mustBe("postgres");
        database.sql("update platform.home_log set importing = 'axon-server'").update();

        assertThatThrownBy(() -> home.mustBe("axon-server"))
                .hasMessage("An import into axon-server has begun and not come to its end: give ./razao events import"
                        + " the same export again, it goes on where it stopped");
        assertThatCode(() -> home.mustBe("postgres")).doesNotThrowAnyException();
    }
}

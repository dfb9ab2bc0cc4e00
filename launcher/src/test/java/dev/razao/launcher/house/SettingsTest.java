package dev.razao.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void a_platform_that_listens_everywhere_is_reached_on_this_machine() {
        assertThat(with("RAZAO_ADDRESS", "0.0.0.0").urlOn(8080)).hasToString("http://127.0.0.1:8080");
    }

    @Test
    void a_platform_that_listens_on_one_address_is_reached_there() {
        assertThat(with("RAZAO_ADDRESS", "192.0.2.7").urlOn(8080)).hasToString("http://192.0.2.7:8080");
    }

    @Test
    void a_blank_setting_is_none() {
        assertThat(with("RAZAO_FOLDER", " ").folder()).isEqualTo(CHECKOUT.resolve(".razao"));
    }

    @Test
    void an_instance_apart_uses_no_service_of_others() {
        var apart = with("RAZAO_POSTGRES_URL", "postgresql://a:b@c/d").apartIn(Path.of("/apart"));

        assertThat(apart.text("RAZAO_POSTGRES_URL")).isEmpty();
        assertThat(apart.folder()).isEqualTo(Path.of("/apart"));
        assertThat(apart.platformPort()).isZero();
    }

    private static Settings with(String name, String value) {
        return new Settings(CHECKOUT, Map.of(name, value));
    }
}

package dev.razao.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.EmbeddedRedis;
import dev.razao.embedded.MissingPrerequisite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExternalTest {
    private static final String NOBODY_LISTENS = "127.0.0.1:1";

    @Nested
    class Postgres {
        @Test
        void is_taken_when_it_answers() {
            var server = EmbeddedPostgres.shared();
            var url =
                    "postgresql://%s:%s@127.0.0.1:%d/razao".formatted(server.user(), server.password(), server.port());

            assertThat(External.postgres(url)).isEqualTo(url);
        }

        @Test
        void that_does_not_answer_is_named_without_its_password() {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.postgres("postgresql://razao:hidden@" + NOBODY_LISTENS + "/razao"))
                    .withMessageContainingAll("No PostgreSQL answers at 127.0.0.1:1", "RAZAO_POSTGRES_URL")
                    .matches(refusal -> !refusal.getMessage().contains("hidden"));
        }

        @Test
        void that_is_no_url_gets_the_form_without_its_password() {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.postgres("razao:hidden on my machine"))
                    .withMessage("RAZAO_POSTGRES_URL must read postgresql://user:password@host:port/database.");
        }
    }

    @Nested
    class Redis {
        @Test
        void is_taken_when_it_answers() {
            assertThat(External.redis(EmbeddedRedis.shared().url()))
                    .isEqualTo(EmbeddedRedis.shared().url());
        }

        @Test
        void with_a_wrong_password_is_refused() {
            var url = "redis://:wrong@127.0.0.1:" + EmbeddedRedis.shared().port();

            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.redis(url))
                    .withMessageContainingAll("RAZAO_REDIS_URL", "WRONGPASS");
        }

        @Test
        void that_does_not_answer_is_named() {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.redis("redis://" + NOBODY_LISTENS))
                    .withMessageContainingAll("No Redis answers at 127.0.0.1:1", "RAZAO_REDIS_URL");
        }
    }

    @Nested
    class AxonServer {
        @Test
        void that_is_not_named_is_asked_for() {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.axonServer(new Settings(Path.of(""), Map.of())))
                    .withMessageContainingAll(
                            "RAZAO_EVENT_STORE=axon-server needs RAZAO_AXON_SERVER", "axon-server.yml");
        }

        @Test
        void that_does_not_answer_is_named() {
            var settings = new Settings(Path.of(""), Map.of("RAZAO_AXON_SERVER", NOBODY_LISTENS));

            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> External.axonServer(settings))
                    .withMessageContainingAll("No Axon Server answers at 127.0.0.1:1", "axon-server.yml");
        }
    }

    @Test
    void an_account_at_asaas_needs_its_key() {
        var settings = new Settings(Path.of(""), Map.of());

        assertThatExceptionOfType(MissingPrerequisite.class)
                .isThrownBy(() -> External.asaas("https://api-sandbox.asaas.com/v3", settings))
                .withMessageContaining("RAZAO_ASAAS_KEY");
    }
}

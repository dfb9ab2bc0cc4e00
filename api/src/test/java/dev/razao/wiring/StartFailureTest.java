package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StartFailureTest {
    @Test
    void a_setting_that_cannot_be_is_named_as_the_operator_knows_it() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("razao.model.provider", "nonsense")));
        var failure = catchThrowable(() -> settings.bind("razao.model", Settings.Model.class));
        assertThat(StartFailure.sentence(new IllegalStateException(failure)))
                .isEqualTo("RAZAO_MODEL_PROVIDER cannot be 'nonsense'");
    }

    @Test
    void any_other_failure_says_what_lay_at_its_bottom() {
        var bottom = new IllegalArgumentException("RAZAO_MODEL_PROVIDER=openai needs RAZAO_MODEL_URL");
        assertThat(StartFailure.sentence(new IllegalStateException("bean", bottom)))
                .isEqualTo("RAZAO_MODEL_PROVIDER=openai needs RAZAO_MODEL_URL");
    }
}

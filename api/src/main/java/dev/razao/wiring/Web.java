package dev.razao.wiring;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.razao.api.edge.PersonHash;
import dev.razao.api.edge.TokenHash;
import dev.razao.events.kernel.Personal;
import dev.razao.wiring.serialization.FlatValues;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** JSON at the edge: ids are plain strings, personal data is shown to whoever may read it. */
@Configuration(proxyBeanMethods = false)
class Web {
    @Bean
    JsonMapperBuilderCustomizer edgeJson() {
        return json -> json.changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
                .addModule(new FlatValues())
                .addModule(new SimpleModule().addSerializer(Personal.class, new ShownPersonal()));
    }

    @Bean
    TokenHash tokenHash(MasterKey masterKey) {
        return token -> masterKey.digest("api-tokens", token);
    }

    @Bean
    PersonHash personHash(MasterKey masterKey) {
        return identity -> masterKey.digest("person-ids", identity);
    }

    @SuppressWarnings("rawtypes")
    private static final class ShownPersonal extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal personal, JsonGenerator generator, SerializationContext context) {
            generator.writePOJO(personal.value());
        }
    }
}

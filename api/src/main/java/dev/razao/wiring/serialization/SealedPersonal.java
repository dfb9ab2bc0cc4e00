package dev.razao.wiring.serialization;

import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Personal data as <code>{"subject": …, "sealed": base64}</code>, readable only while the person's key exists. */
@SuppressWarnings("rawtypes")
final class SealedPersonal extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper CONTENT =
            JsonMapper.builder().addModule(new FlatValues()).build();

    SealedPersonal(PersonKeys keys) {
        addSerializer(Personal.class, new Sealing(keys));
        addDeserializer(Personal.class, new Opening(keys, CONTENT.constructType(Object.class)));
    }

    private record Sealed(PersonId subject, @Nullable String sealed) {}

    private static final class Sealing extends ValueSerializer<Personal> {
        private final PersonKeys keys;

        Sealing(PersonKeys keys) {
            this.keys = keys;
        }

        @Override
        public void serialize(Personal personal, JsonGenerator generator, SerializationContext context) {
            var sealed = personal.value() == null
                    ? null
                    : Base64.getEncoder()
                            .encodeToString(keys.seal(personal.subject(), CONTENT.writeValueAsBytes(personal.value())));
            generator.writeStartObject();
            generator.writeStringProperty("subject", personal.subject().toString());
            generator.writeStringProperty("sealed", sealed);
            generator.writeEndObject();
        }
    }

    private static final class Opening extends ValueDeserializer<Personal> {
        private final PersonKeys keys;
        private final JavaType content;

        Opening(PersonKeys keys, JavaType content) {
            this.keys = keys;
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Opening(keys, context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Personal<?> deserialize(JsonParser parser, DeserializationContext context) {
            var stored = context.readValue(parser, Sealed.class);
            if (stored.sealed() == null) return new Personal<>(stored.subject(), null);
            return keys.open(stored.subject(), Base64.getDecoder().decode(stored.sealed()))
                    .map(bytes -> new Personal<Object>(stored.subject(), CONTENT.readValue(bytes, content)))
                    .orElseGet(() -> new Personal<>(stored.subject(), null));
        }
    }
}

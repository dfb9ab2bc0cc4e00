package dev.razao.wiring.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Personal data as <code>{"subject": …, "sealed": base64}</code>, readable only while the person's key exists. */
@SuppressWarnings("rawtypes")
final class SealedPersonal extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String SUBJECT = "\"subject\":\"";
    /** A field may be called so without being a person: a mail's subject. */
    private static final Pattern SEALED =
            Pattern.compile(SUBJECT + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\",\"sealed\":\"");

    private static final JsonMapper CONTENT =
            JsonMapper.builder().addModule(new FlatValues()).build();

    SealedPersonal(PersonKeys keys) {
        addSerializer(Personal.class, new Sealing(keys));
        addDeserializer(Personal.class, new Opening(keys, CONTENT.readerFor(Object.class)));
    }

    /** Whose data a stored event holds, without reading the rest of it. */
    static void subjects(byte[] event, Consumer<PersonId> person) {
        var text = new String(event, ISO_8859_1);
        var sealed = SEALED.matcher(text);
        for (int at = text.indexOf(SUBJECT); at >= 0; at = text.indexOf(SUBJECT, at + 1)) {
            if (sealed.region(at, text.length()).lookingAt()) person.accept(PersonId.of(sealed.group(1)));
        }
    }

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
        private final ObjectReader content;

        Opening(PersonKeys keys, ObjectReader content) {
            this.keys = keys;
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var content = context.getContextualType().containedTypeOrUnknown(0);
            return new Opening(keys, CONTENT.readerFor(content));
        }

        @Override
        public Personal<?> deserialize(JsonParser parser, DeserializationContext context) {
            String subject = null;
            String sealed = null;
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                switch (name) {
                    case "subject" -> subject = parser.nextStringValue();
                    case "sealed" -> sealed = parser.nextStringValue();
                    default -> parser.nextToken();
                }
                parser.skipChildren();
            }
            if (subject == null) return context.reportInputMismatch(this, "Personal data without a subject");
            return open(PersonId.of(subject), sealed);
        }

        private Personal<?> open(PersonId subject, @Nullable String sealed) {
            return Optional.ofNullable(sealed)
                    .flatMap(text -> keys.open(subject, Base64.getDecoder().decode(text)))
                    .map(bytes -> new Personal<>(subject, content.<Object>readValue(bytes)))
                    .orElseGet(() -> new Personal<>(subject, null));
        }
    }
}

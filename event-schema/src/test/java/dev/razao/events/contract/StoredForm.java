package dev.razao.events.contract;

import static com.github.victools.jsonschema.generator.OptionPreset.PLAIN_JSON;
import static com.github.victools.jsonschema.generator.SchemaVersion.DRAFT_2020_12;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.*;
import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.Personal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of an event as it is stored, which is flatter than its record. */
final class StoredForm {
    private static final Set<Class<?>> PLAIN = Set.of(UUID.class, String.class);
    private static final SchemaGenerator GENERATOR = generator();

    private StoredForm() {}

    static ObjectNode of(Class<?> event) {
        return GENERATOR.generateSchema(event).put("title", EventCatalog.nameOf(event));
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(DRAFT_2020_12, PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(StoredForm::flat)
                .withCustomDefinitionProvider(StoredForm::sealed)
                .withTypeAttributeOverride((schema, _, _) -> tolerateMore(schema));
        builder.forFields().withNullableCheck(StoredForm::isNullable).withRequiredCheck(field -> !isNullable(field));
        return new SchemaGenerator(builder.build());
    }

    /** A record around one plain value is stored as that value. */
    private static @Nullable CustomDefinition flat(ResolvedType type, SchemaGenerationContext context) {
        var components = type.getErasedType().getRecordComponents();
        if (components == null || components.length != 1 || !PLAIN.contains(components[0].getType())) return null;
        var value = context.getTypeContext().resolve(components[0].getType());
        return inline(context.createDefinition(value));
    }

    /** What is inside the seal is stored for ever, too, so its form is pinned with the rest. */
    private static @Nullable CustomDefinition sealed(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Personal.class) return null;
        var content = context.createDefinition(type.getTypeParameters().getFirst());
        var schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("subject").put("type", "string").put("format", "uuid");
        var sealed = properties.putObject("sealed");
        sealed.putArray("type").add("string").add("null");
        sealed.put("contentEncoding", "base64").set("x-opened", content);
        schema.putArray("required").add("subject").add("sealed");
        return inline(schema);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static void tolerateMore(ObjectNode schema) {
        if (schema.has("properties")) schema.put("additionalProperties", true);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

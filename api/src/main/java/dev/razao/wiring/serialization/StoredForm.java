package dev.razao.wiring.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.PersonId;
import dev.razao.eventstore.BareEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The one serializer of events, messages, sagas and tokens. */
public final class StoredForm extends Jackson3Serializer {
    private static final String REVISION = "1";

    private final LogicalNames names;
    private final PersonKeys keys;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    public StoredForm(LogicalNames names, PersonKeys keys) {
        super(builder()
                .revisionResolver(new FixedValueRevisionResolver(REVISION))
                .jsonMapperBuilderCustomizer(mapper -> customize(mapper, keys)));
        this.names = names;
        this.keys = keys;
    }

    /** Events that are read in bulk: keys come in one statement, and a type is resolved once for all of its kind. */
    public List<Object> open(List<BareEvent> events) {
        var persons = new HashSet<PersonId>();
        events.forEach(event -> SealedPersonal.subjects(event.payload(), persons::add));
        if (!persons.isEmpty()) keys.fetch(persons);
        return events.stream().map(this::open).toList();
    }

    private Object open(BareEvent event) {
        return readers.computeIfAbsent(event.type(), this::reader).readValue(event.payload());
    }

    private ObjectReader reader(String name) {
        return getObjectMapper().readerFor(EventCatalog.classOf(name));
    }

    private static void customize(JsonMapper.Builder mapper, PersonKeys keys) {
        mapper.changeDefaultVisibility(checker -> checker.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                // A token under replay holds an object of any class of ours.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("dev.razao.")
                        .build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new FlatValues())
                .addModule(new SealedPersonal(keys));
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        return type == null
                ? super.typeForClass(type)
                : names.nameOf(type)
                        .<SerializedType>map(name -> new SimpleSerializedType(name, REVISION))
                        .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.classOf(type.getName()).map(Class::getName).orElseGet(type::getName);
    }
}

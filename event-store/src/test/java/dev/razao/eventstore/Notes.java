package dev.razao.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Events of a feature that exists only here. */
public final class Notes {

    public static final UUID TENANT = UUID.fromString("0b7c8a52-94f5-4f0e-9a45-0a3c8d1d7f10");
    public static final Map<String, Object> METADATA = Map.of("tenantId", TENANT.toString(), "actor", "ana");
    public static final Instant LONG_AGO = Instant.parse("2024-02-29T12:30:00.123456Z");

    /** Without a validator of its own Jackson 3 reads no {@code ReplayToken}: its context may be any object. */
    public static final Serializer JSON = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("dev.razao.")
                            .build()))
            .build();

    public record Noted(String text) {}

    private Notes() {}

    public static String aNotebook() {
        return UUID.randomUUID().toString();
    }

    public static DomainEventMessage<Noted> noted(String notebook, long sequence) {
        return noted(notebook, sequence, LONG_AGO);
    }

    public static DomainEventMessage<Noted> noted(String notebook, long sequence, Instant time) {
        return noted(notebook, sequence, UUID.randomUUID().toString(), time);
    }

    public static DomainEventMessage<Noted> noted(String notebook, long sequence, String eventId, Instant time) {
        return new GenericDomainEventMessage<>(
                "Notebook", notebook, sequence, new Noted("note " + sequence), METADATA, eventId, time);
    }

    public static EventMessage<Noted> announced(String text) {
        return new GenericEventMessage<>(UUID.randomUUID().toString(), new Noted(text), METADATA, LONG_AGO);
    }

    public static Stream<DomainEventMessage<Noted>> notes(String notebook, int count) {
        return LongStream.range(0, count).mapToObj(sequence -> noted(notebook, sequence));
    }
}

package dev.razao.api.edge;

import dev.razao.eventstore.StoredEvent;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.stereotype.Component;

/** Makes the record of a stored event, personal data opened. */
@Component
public class EventReader {
    private final Serializer form;

    EventReader(Serializer form) {
        this.form = form;
    }

    public Object read(StoredEvent stored) {
        return form.deserialize(
                new SimpleSerializedObject<>(stored.payload(), String.class, stored.type(), stored.revision()));
    }
}

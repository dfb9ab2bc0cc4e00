package dev.razao.eventstore.aggregate;

import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Snapshots whose state can be gone on with. */
record UsableSnapshots(StateSnapshots kept, AggregateTypes types, Serializer form) {

    private static final Logger LOG = LoggerFactory.getLogger(UsableSnapshots.class);

    record Opened(AggregateType<?> type, Place place, Object state) {}

    Optional<Opened> latest(String stream, Moment moment) {
        return kept.latest(stream, types.revisions(), moment).flatMap(this::open);
    }

    Optional<Opened> latest(String stream, AggregateType<?> type) {
        return kept.latest(stream, Map.of(type.name(), type.revision()), Moment.now())
                .flatMap(this::open);
    }

    void keep(StreamState state, Place place) {
        var type = types.named(state.type());
        var stored = form.serialize(state.state(), String.class);
        kept.keep(new StateSnapshot(
                state.stream(),
                type.name(),
                stored.getType().getName(),
                type.revision(),
                stored.getData(),
                place.tenantId(),
                place.sequence(),
                place.position(),
                place.time(),
                place.latest()));
    }

    private Optional<Opened> open(StateSnapshot snapshot) {
        var type = types.named(snapshot.type());
        var place = new Place(
                snapshot.tenantId(), snapshot.sequence(), snapshot.position(), snapshot.time(), snapshot.latest());
        try {
            return Optional.of(new Opened(type, place, read(snapshot, type)));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "Snapshot {} of stream {} cannot be read; its events are read instead",
                    snapshot.sequence(),
                    snapshot.stream(),
                    unreadable);
            return Optional.empty();
        }
    }

    private Object read(StateSnapshot snapshot, AggregateType<?> type) {
        var stored = new SimpleSerializedObject<>(snapshot.payload(), String.class, form.typeForClass(type.root()));
        return type.root().cast(form.deserialize(stored));
    }
}

package dev.razao.eventstore.axonserver;

import com.google.protobuf.ByteString;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.StoredEvent;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Axon Server and back. The server keeps metadata as a map and times in milliseconds; so the
 * metadata's JSON goes along as one text, byte for byte, and the time in microseconds.
 */
final class WireForm {

    /** The server keeps only aggregates as streams, so an event that no aggregate published needs a type too. */
    private static final String NO_AGGREGATE = "(none)";

    private static final String METADATA = "json";
    private static final String TENANT = "tenantId";
    private static final String TIME = "timeMicros";

    private WireForm() {}

    static Event of(NewEvent event) {
        var wire = Event.newBuilder()
                .setMessageIdentifier(event.eventId().toString())
                .setAggregateIdentifier(event.stream())
                .setAggregateType(event.aggregateType() == null ? NO_AGGREGATE : event.aggregateType())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(event.time().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.type())
                        .setRevision(event.revision() == null ? "" : event.revision())
                        .setData(ByteString.copyFromUtf8(event.payload())))
                .putMetaData(METADATA, text(event.metadata()))
                .putMetaData(
                        TIME,
                        MetaDataValue.newBuilder()
                                .setNumberValue(ChronoUnit.MICROS.between(Instant.EPOCH, event.time()))
                                .build());
        if (event.tenantId() != null) {
            wire.putMetaData(TENANT, text(event.tenantId().toString()));
        }
        return wire.build();
    }

    static StoredEvent stored(Event wire, LogPosition position) {
        var payload = wire.getPayload();
        return new StoredEvent(
                position,
                UUID.fromString(wire.getMessageIdentifier()),
                tenant(wire),
                wire.getAggregateIdentifier(),
                wire.getAggregateType().equals(NO_AGGREGATE) ? null : wire.getAggregateType(),
                wire.getAggregateSequenceNumber(),
                payload.getType(),
                payload.getRevision().isEmpty() ? null : payload.getRevision(),
                payload.getData().toStringUtf8(),
                wire.getMetaDataOrThrow(METADATA).getTextValue(),
                Instant.EPOCH.plus(wire.getMetaDataOrThrow(TIME).getNumberValue(), ChronoUnit.MICROS));
    }

    /** The server counts from zero, and zero is our place before the first event. */
    static LogPosition position(long token) {
        return token < 0 ? LogPosition.START : new LogPosition(0, token + 1);
    }

    /** Of the last event at or before the place, as the server counts; -1 for the start. */
    static long token(LogPosition position) {
        return position.index() - 1;
    }

    private static @Nullable UUID tenant(Event wire) {
        var tenant = wire.getMetaDataMap().get(TENANT);
        return tenant == null ? null : UUID.fromString(tenant.getTextValue());
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}

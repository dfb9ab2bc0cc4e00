package dev.razao.projection.kernel;

import static dev.razao.projection.Story.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final GenericTrackedDomainEventMessage<?> MESSAGE = new EventLog("2026-11-21T12:00:00Z")
            .happened(TENANT, Story.sale())
            .messages()
            .getFirst();

    @Test
    void tells_whose_when_and_where() {
        assertThat(Occurrence.of(MESSAGE))
                .isEqualTo(new Occurrence(TENANT, Instant.parse("2026-11-21T12:00:00Z"), 0, new Position(700, 9_000)));
    }

    @Test
    void is_the_same_in_a_replay() {
        var replayed = at(ReplayToken.createReplayToken(MESSAGE.trackingToken(), MESSAGE.trackingToken()));
        assertThat(Occurrence.of(replayed)).isEqualTo(Occurrence.of(MESSAGE));
    }

    @Test
    void refuses_a_token_that_tells_no_position_in_the_log() {
        assertThatThrownBy(() -> Occurrence.of(at(new GlobalSequenceTrackingToken(7))))
                .hasMessageContaining("reads like 752.41");
    }

    @Test
    void fails_the_projection_rather_than_skip_an_event_without_a_tenant() {
        var nobodys = MESSAGE.withMetaData(Map.of(MetadataKeys.ACTOR, "token:1"));
        assertThatThrownBy(() -> new Projections(Database.empty()).hear(nobodys))
                .hasMessageContaining("nor a tenant");
    }

    @Test
    void fails_the_projection_rather_than_skip_an_event_that_is_not_from_the_log() {
        var loose = GenericEventMessage.asEventMessage(MESSAGE.getPayload()).withMetaData(MESSAGE.getMetaData());
        assertThatThrownBy(() -> new Projections(Database.empty()).hear(loose))
                .hasMessageContaining("Neither a place in the log");
    }

    private static GenericTrackedDomainEventMessage<?> at(TrackingToken token) {
        return new GenericTrackedDomainEventMessage<>(token, MESSAGE);
    }
}

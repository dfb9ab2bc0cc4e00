package dev.razao.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.EventCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EveryProjectionTest {
    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);
    private final EventLog story = Story.all();

    @BeforeEach
    void tell_the_story() {
        projections.hear(story);
    }

    @Test
    void hears_every_event_there_is() {
        assertThat(story.messages())
                .extracting(message -> EventCatalog.nameOf(message.getPayloadType()))
                .containsAll(EventCatalog.names());
    }

    @Test
    void has_rows_in_every_table() {
        assertThat(database.rows()).isNotEmpty().allSatisfy((_, rows) -> assertThat(rows)
                .isNotEmpty());
    }

    @Test
    void keeps_its_rows_when_the_story_is_told_twice() {
        var once = database.rows();
        projections.hear(story);
        assertThat(database.rows()).isEqualTo(once);
    }

    @Test
    void keeps_its_rows_when_a_single_event_comes_again() {
        var once = database.rows();
        for (var message : story.messages()) {
            projections.hear(message);
            assertThat(database.rows()).as(message.toString()).isEqualTo(once);
        }
    }

    @Test
    void does_not_mind_the_order_of_streams() {
        var before = database.rows();
        projections.reset();
        var streams = story.messages().stream()
                .collect(groupingBy(DomainEventMessage::getAggregateIdentifier, LinkedHashMap::new, toList()));
        List.copyOf(streams.values()).reversed().forEach(projections::hear);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void is_empty_after_a_reset_and_the_same_after_the_replay() {
        var before = database.rows();
        projections.reset();
        assertThat(database.rows()).allSatisfy((_, rows) -> assertThat(rows).isEmpty());
        projections.hear(story);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void names_the_tenant_in_every_row() {
        assertThat(database.rows()).allSatisfy((_, rows) -> assertThat(rows)
                .allMatch(row -> row.contains(Story.TENANT.toString()) || row.contains(Story.NEIGHBOUR.toString()))
                .anyMatch(row -> row.contains(Story.NEIGHBOUR.toString())));
    }

    @Test
    void leaves_no_row_behind_when_the_transaction_fails() {
        projections.reset();
        database.transaction().executeWithoutResult(outer -> {
            projections.hear(story);
            assertThat(database.rows()).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
            outer.setRollbackOnly();
        });
        assertThat(database.rows()).allSatisfy((_, rows) -> assertThat(rows).isEmpty());
    }
}

package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void the_log_is_read_by_its_index_between_the_position_and_the_watermark() {
        try (var store = new TestStore()) {
            store.engine.appendEvents(notes(aNotebook(), 20_000).toList());
            var plan = String.join(
                    "\n",
                    new Database(store.connections)
                            .query("explain " + PostgresEventLog.AFTER, row -> row.getString(1), 1L, 0L, 500));

            assertThat(plan)
                    .contains("Index Scan using event_order")
                    .containsPattern("Index Cond: .*ROW\\(tx, \"?position\"?\\) > .* AND \\(tx < .*pg_snapshot_xmin")
                    .doesNotContain("Sort", "Filter", "watermark");
        }
    }
}

package dev.razao.projection.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.ReadModels;
import dev.razao.projection.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshModelTest {
    private final Database database = Database.empty();
    private final EventLog story = Story.all();

    @Test
    void tables_and_their_indexes_and_constraints_are_called_as_before() {
        var before = shapes();
        rebuild();
        rebuild();
        assertThat(shapes()).isEqualTo(before);
    }

    @Test
    void whoever_was_allowed_to_read_is_allowed_as_before() {
        database.sql().sql("drop role if exists reader").update();
        database.sql().sql("create role reader").update();
        database.sql().sql("grant select on projection.run_timeline to reader").update();
        rebuild();
        assertThat(database.sql()
                        .sql("select has_table_privilege('reader', 'projection.run_timeline', 'select')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        database.sql().sql("drop owned by reader").update();
        database.sql().sql("drop role reader").update();
    }

    private void rebuild() {
        ReadModels.all(database.source()).forEach(projection -> Rebuilding.of(projection, story, database, 20_000));
    }

    private List<String> shapes() {
        return database.sql().sql("""
                select indexdef from pg_indexes where schemaname = 'projection'
                union all select conname || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'projection'::regnamespace
                union all select nspname from pg_namespace order by 1""").query(String.class).list();
    }
}

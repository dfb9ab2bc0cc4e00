package dev.razao.wiring.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices sealed personal data that nobody can open, as the person's key was erased or has not come along. */
final class MissingKeys implements Consumer<String> {
    private static final Pattern SEALED = Pattern.compile("\"subject\":\"([0-9a-f-]{36})\",\"sealed\":\"");
    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final List<UUID> waiting = new ArrayList<>();
    private long missing;

    MissingKeys(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public void accept(String payload) {
        SEALED.matcher(payload).results().forEach(found -> waiting.add(UUID.fromString(found.group(1))));
        if (waiting.size() >= BATCH) look();
    }

    void report() {
        look();
        if (missing > 0) {
            System.err.printf(
                    "razao: %d sealed values cannot be read here: the keys of their persons are not in"
                            + " platform.person_key (erased, or not brought along)%n",
                    missing);
        }
    }

    private void look() {
        var known = new HashSet<>(database.sql("select person_id from platform.person_key where person_id = any(?)")
                .param(waiting.stream().distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        missing += waiting.stream().filter(person -> !known.contains(person)).count();
        waiting.clear();
    }
}

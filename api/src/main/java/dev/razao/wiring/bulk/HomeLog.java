package dev.razao.wiring.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The log that the readers' places belong to. In another they mean something else, so only an import moves it. */
public record HomeLog(JdbcClient database) {
    static final String POSTGRES = "postgres";
    static final String AXON_SERVER = "axon-server";

    /** Where nobody has read anything yet, any engine will do. */
    private static final String BEGIN = """
            update platform.home_log set engine = ?
            where engine is null
               or not exists (select from platform.token_entry where processor_name not like '\\_\\_%')""";

    /** @throws IllegalArgumentException if the platform must not be started on this engine */
    public void mustBe(String engine) {
        if (isImporting(engine)) {
            throw new IllegalArgumentException(("An import into %s has begun and not come to its end:"
                            + " give ./razao events import the same export again, it goes on where it stopped")
                    .formatted(engine));
        }
        database.sql(BEGIN).param(engine).update();
        if (!is(engine)) {
            throw new IllegalArgumentException(("RAZAO_EVENT_STORE names %s, and everything here was read from the"
                            + " events in another store: ./razao events import first")
                    .formatted(engine));
        }
    }

    boolean is(String engine) {
        return has("engine = ?", engine);
    }

    boolean isImporting(String engine) {
        return has("importing = ?", engine);
    }

    void importInto(String engine) {
        database.sql("update platform.home_log set importing = ?").param(engine).update();
    }

    void becomes(String engine) {
        database.sql("update platform.home_log set engine = ?, importing = null")
                .param(engine)
                .update();
    }

    private boolean has(String condition, String engine) {
        return database.sql("select exists (select from platform.home_log where " + condition + ")")
                .param(engine)
                .query(Boolean.class)
                .single();
    }
}

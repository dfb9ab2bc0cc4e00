package dev.razao.embedded;

import java.util.List;

/** What PostgreSQL does with a commit. */
enum PostgresMode {
    /** It is on the disk before the client hears of it. */
    DURABLE("on", List.of("--data-checksums")),
    /** It survives a crash of the server, not one of the machine. */
    FAST("off", List.of("--no-sync"));

    private final String sync;
    private final List<String> initdbOptions;

    PostgresMode(String sync, List<String> initdbOptions) {
        this.sync = sync;
        this.initdbOptions = initdbOptions;
    }

    /** Given on the command line, where no file and no ALTER SYSTEM can overrule them. */
    List<String> settings() {
        return List.of("-c", "fsync=" + sync, "-c", "synchronous_commit=" + sync, "-c", "full_page_writes=" + sync);
    }

    List<String> initdbOptions() {
        return initdbOptions;
    }
}

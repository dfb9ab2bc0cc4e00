package dev.razao.bench.measure;

import dev.razao.embedded.PostgresDatabase;

/** Reads the counters of this program and of the server, as far as one database is concerned. */
@FunctionalInterface
public interface Meter {
    Counters read(PostgresDatabase database);
}

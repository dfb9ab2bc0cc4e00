package dev.razao.bench.measure;

import dev.razao.embedded.PostgresDatabase;

/** Reads the counters of this program and of the server, as far as one database is concerned. */
public interface Meter {

    /** Exact, and only for a database that nobody is connected to. */
    Counters read(PostgresDatabase database);

    /** Of a system that runs on: its sessions tell of their transactions up to a second late. */
    Counters glance(PostgresDatabase database);
}

package dev.razao.bench.measure;

import dev.razao.embedded.PostgresDatabase;

/** Reads the counters of this program and of the server, as far as one database is concerned. */
public interface Meter {

    /** Exact: has the contestant rest until nobody is connected to its database any more. */
    Counters read(Contestant resting);

    /** Of a system that runs on: its sessions tell of their transactions up to a second late. */
    Counters glance(PostgresDatabase database);
}

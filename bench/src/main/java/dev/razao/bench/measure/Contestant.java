package dev.razao.bench.measure;

import dev.razao.embedded.PostgresDatabase;
import java.time.Duration;

/** One who is measured, with a database of its own. */
public interface Contestant extends AutoCloseable {

    String name();

    PostgresDatabase database();

    /** Works for that long, then checks that what it did is true. */
    Work run(Duration time);

    /** Gives all connections back: only then has the server counted what they did. */
    void rest();

    @Override
    void close();
}

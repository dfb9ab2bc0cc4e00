package dev.razao.bench;

import dev.razao.bench.report.Findings;
import dev.razao.bench.server.Server;
import java.time.Duration;
import java.util.function.Consumer;

/** Something to measure. */
public interface Benchmark {

    String name();

    String title();

    /** After which a run counts as stuck. */
    Duration limit(Scale scale);

    /** @param progress takes a line for the person who waits */
    Findings run(Server server, Scale scale, Consumer<String> progress);
}

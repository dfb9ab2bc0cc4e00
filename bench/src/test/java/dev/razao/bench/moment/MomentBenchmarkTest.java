package dev.razao.bench.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.bench.Scale;
import dev.razao.bench.report.Row;
import dev.razao.bench.server.Server;
import dev.razao.bench.server.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentBenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void a_stream_is_looked_at_by_place_and_by_time_with_snapshots_and_without() {
        try (var server = Server.start(folder.resolve("server"))) {
            var found = new MomentBenchmark(List.of(300)).run(server, Scale.QUICK, _ -> {});

            assertThat(found.verdicts()).hasSize(4);
            assertThat(found.rows())
                    .extracting(Row::contestant)
                    .filteredOn(name -> name.startsWith("Razão"))
                    .hasSize(4);
            assertThat(found.rows())
                    .extracting(Row::contestant)
                    .filteredOn(PsqlLooks.NAME::equals)
                    .hasSize(Tool.find("psql").isPresent() ? 2 : 0);
        }
    }
}

package dev.razao.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.bench.Scale;
import dev.razao.bench.report.Row;
import dev.razao.bench.server.Server;
import dev.razao.bench.server.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendBenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void each_scene_has_a_row_for_each_contestant_and_each_target_a_verdict() {
        try (var server = Server.start(folder.resolve("server"))) {
            var found = new AppendBenchmark(8, List.of(2, 4)).run(server, Scale.QUICK, _ -> {});

            assertThat(found.verdicts()).hasSize(4);
            assertThat(found.rows())
                    .extracting(Row::contestant)
                    .filteredOn("Razão"::equals)
                    .hasSize(5);
            assertThat(found.rows())
                    .extracting(Row::contestant)
                    .filteredOn("Axon JDBC"::equals)
                    .hasSize(4);
            assertThat(found.rows())
                    .extracting(Row::contestant)
                    .filteredOn(name -> name.startsWith("pgbench"))
                    .hasSize(Tool.find("pgbench").isPresent() ? 5 : 0);
            assertThat(found.rows())
                    .allSatisfy(row ->
                            assertThat(row.figures().get("events/s").min()).isPositive());
        }
    }
}

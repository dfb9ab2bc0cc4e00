package dev.razao.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.bench.Runs;
import dev.razao.bench.Scale;
import dev.razao.bench.report.Results;
import dev.razao.bench.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendBenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void each_scene_has_a_row_for_each_contestant_and_each_target_a_verdict() throws IOException {
        var results = folder.resolve("results");

        new Runs(folder.resolve("server"), new Results(results), Scale.QUICK)
                .run(new AppendBenchmark(8, List.of(2, 4)));

        var lines = Files.readAllLines(results.resolve("b1.md"));
        assertThat(lines).filteredOn(line -> line.startsWith("### ")).hasSize(5);
        assertThat(lines).filteredOn(line -> line.startsWith("| Razão | ")).hasSize(5);
        assertThat(lines).filteredOn(line -> line.startsWith("| Axon JDBC | ")).hasSize(4);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| pgbench "))
                .hasSize(Tool.find("pgbench").isPresent() ? 5 : 0);
        assertThat(lines)
                .filteredOn(line ->
                        line.endsWith("reached |") || line.endsWith("reached** |") || line.contains("not measured"))
                .hasSize(4);
        assertThat(results.resolve("b1.json")).content().contains("\"fsync\" : \"on\"", "\"heapBytes\"");
        assertThat(results.resolve("README.md")).content().contains("B1", "append");
    }
}

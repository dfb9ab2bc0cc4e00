package dev.razao.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.bench.Scale;
import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Machine MACHINE =
            new Machine("a processor", 2, 1024, "Linux", "25", "-Xmx1g", "17.6", 900, Map.of("fsync", "on"));

    @TempDir
    private Path folder;

    @Test
    void a_result_is_kept_for_programs_and_for_people() throws IOException {
        new Results(folder).keep(result("b1", Scale.NORMAL, Verdict.atLeast(5, " ×", "five times", Spread.once(6))));

        assertThat(folder.resolve("b1.json")).content().contains("\"median\" : 6.0", "\"fsync\" : \"on\"");
        assertThat(Files.readAllLines(folder.resolve("b1.md")))
                .contains(
                        "| five times | ≥ 5 × | 6 × | reached |",
                        "### scene",
                        "| ours | 1,500 (1,000 to 2,000) | – | 1 | 700 | 0.25 | 0.1 | 0.05 | 9,000 |",
                        "| theirs | 100 | 3 | – | – | – | – | – | – |")
                .anySatisfy(line -> assertThat(line).contains("a processor", "2 cores"));
    }

    @Test
    void the_summary_holds_the_last_run_of_each() {
        var results = new Results(folder);
        results.keep(result("b1", Scale.NORMAL, Verdict.atMost(2, " ms", "quick", Spread.once(3))));
        results.keep(result("b2", Scale.NORMAL, Verdict.notMeasured("beside", "pgbench is missing")));
        results.keep(result("b1", Scale.NORMAL, Verdict.atMost(2, " ms", "quick", Spread.once(1))));

        assertThat(folder.resolve("README.md"))
                .content()
                .contains("| quick | ≤ 2 ms | 1 ms | reached |")
                .contains("| beside |  | – | not measured: pgbench is missing |")
                .doesNotContain("not reached");
    }

    @Test
    void a_trial_says_that_its_figures_mean_nothing() {
        new Results(folder).keep(result("b1", Scale.QUICK, Verdict.notMeasured("nothing", "no time")));

        assertThat(folder.resolve("b1.md")).content().contains("its figures mean nothing");
        assertThat(folder.resolve("README.md")).content().contains("its figures mean nothing");
    }

    private static Result result(String name, Scale scale, Verdict verdict) {
        var ours = new LinkedHashMap<>(Map.of("events/s", new Spread(1000, 1500, 2000)));
        var theirs = new LinkedHashMap<String, Spread>();
        theirs.put("events/s", Spread.once(100));
        theirs.put("p50 ms", Spread.once(3));
        var rows = List.of(
                new Row("scene", "ours", ours, new Counters(1, 700, 0.25, 0.1, 0.05, 9000)),
                new Row("scene", "theirs", theirs, null));
        return new Result(name, "a title", Instant.EPOCH, scale, MACHINE, List.of("a remark"), List.of(verdict), rows);
    }
}

package dev.razao.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder that keeps the last result of each benchmark. */
public record Results(Path folder) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ENDING = ".json";

    public void keep(Result result) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(result.name() + ENDING), JSON.writeValueAsString(result) + "\n");
            Files.writeString(folder.resolve(result.name() + ".md"), Page.of(result));
            Files.writeString(folder.resolve("README.md"), summary());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String summary() throws IOException {
        var summary = new StringBuilder("""
                # Results

                The last run of each benchmark. How to read them: [../README.md](../README.md).
                """);
        for (var result : all()) {
            summary.append("\n## [%s](%s.md): %s\n\n"
                    .formatted(result.name().toUpperCase(Locale.ROOT), result.name(), result.title()));
            summary.append("%s, scale %s%s\n\n"
                    .formatted(
                            result.measuredAt(),
                            result.scale().name().toLowerCase(Locale.ROOT),
                            Page.warning(result.scale())));
            summary.append(Page.verdicts(result.verdicts()));
        }
        return summary.toString();
    }

    private List<Result> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Results::read)
                    .toList();
        }
    }

    private static Result read(Path file) {
        return JSON.readValue(file, Result.class);
    }
}

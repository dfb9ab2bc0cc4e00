package dev.razao.bench.report;

import java.util.Map;
import java.util.stream.Collectors;

/** What the figures were measured on. */
public record Machine(
        String processor,
        int cores,
        long memoryMebibytes,
        String kernel,
        String jdk,
        String jvmFlags,
        String postgres,
        long diskSyncsPerSecond,
        Map<String, String> settings) {

    /** One line a part. */
    public String description() {
        var set = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
        return """
                - %s, %d cores, %,d MiB; %s
                - JDK %s; %s
                - PostgreSQL %s; %s
                - The disk makes 8 KiB durable %,d times a second (fdatasync).
                """.formatted(
                        processor, cores, memoryMebibytes, kernel, jdk, jvmFlags, postgres, set, diskSyncsPerSecond);
    }
}

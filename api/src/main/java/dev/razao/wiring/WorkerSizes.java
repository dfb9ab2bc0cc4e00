package dev.razao.wiring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** In how many segments each processor works, and how many events it takes in a transaction. */
final class WorkerSizes {
    private final Settings.Workers workers;
    private final Map<String, Settings.Worker> ofOne = new HashMap<>();
    private final Set<String> known = new TreeSet<>();

    WorkerSizes(Settings.Workers workers) {
        this.workers = workers;
        workers.of().forEach((name, worker) -> ofOne.put(plain(name), worker));
    }

    /** @param segments at least 1 */
    record Size(int segments, int batchSize) {}

    /** As the operator set it for this one, else for all. */
    Size of(String processor) {
        return of(processor, workers.batchSize());
    }

    Size of(String processor, int standardBatch) {
        known.add(plain(processor));
        var own = ofOne.getOrDefault(plain(processor), new Settings.Worker(null, null));
        return new Size(
                positive(Objects.requireNonNullElse(own.segments(), workers.segments()), processor, "SEGMENTS"),
                positive(Objects.requireNonNullElse(own.batchSize(), standardBatch), processor, "BATCH_SIZE"));
    }

    /** Once every processor has asked: a misspelt name would else be passed over in silence. */
    void refuseUnknown() {
        for (var name : ofOne.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("RAZAO_WORKERS_OF_%s_… names no processor; there are %s"
                        .formatted(name.toUpperCase(Locale.ROOT), known));
            }
        }
    }

    private static int positive(int value, String processor, String what) {
        if (value < 1) {
            throw new IllegalArgumentException("%s has %d as its %s: RAZAO_WORKERS_%3$s, or RAZAO_WORKERS_OF_%s_%3$s,"
                            .formatted(processor, value, what, plain(processor).toUpperCase(Locale.ROOT))
                    + " must be at least 1");
        }
        return value;
    }

    /** The environment knows neither hyphens nor small letters. */
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}

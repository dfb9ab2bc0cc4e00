package dev.razao.bench.append;

import java.util.HashMap;
import java.util.Map;

/** How many commands to each order were answered with success: what the store must hold. */
final class Acknowledged {

    private final Map<String, Long> events = new HashMap<>();

    void add(Iterable<String> orderIds) {
        orderIds.forEach(id -> events.merge(id, 1L, Long::sum));
    }

    /** Fails unless the store holds exactly that: each event once, and each stream without a gap. */
    void mustEqual(Map<String, Long> stored) {
        if (!events.equals(stored)) {
            long wrong = events.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(stored.get(entry.getKey())))
                    .count();
            throw new IllegalStateException("%d of %d streams do not hold what was acknowledged, and %d are stored"
                    .formatted(wrong, events.size(), stored.size()));
        }
    }
}

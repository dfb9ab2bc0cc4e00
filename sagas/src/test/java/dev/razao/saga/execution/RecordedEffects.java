package dev.razao.saga.execution;

import dev.razao.saga.effect.Effect;
import dev.razao.saga.effect.Effects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps effects as the real ones are kept: the same id again is the same effect. */
final class RecordedEffects implements Effects {
    private final Map<UUID, Record> requests = new LinkedHashMap<>();

    @Override
    public void schedule(Effect effect) {
        requests.putIfAbsent(effect.id(), effect.request());
    }

    List<Record> requests() {
        return List.copyOf(requests.values());
    }
}

package dev.razao.bench.report;

import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Spread;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one contestant did in one scene.
 *
 * @param figures by their names, which end with the unit
 * @param perEvent absent where nothing was counted
 */
public record Row(
        String scene,
        String contestant,
        SequencedMap<String, Spread> figures,
        @Nullable Counters perEvent) {}

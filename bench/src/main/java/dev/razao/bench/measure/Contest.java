package dev.razao.bench.measure;

import dev.razao.bench.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Contestants that are measured in turn. */
public record Contest(
        String scene, int rounds, Duration warmUp, Duration slice, Meter meter, Consumer<String> progress) {

    public static Contest of(String scene, Scale scale, Meter meter, Consumer<String> progress) {
        return new Contest(scene, scale.rounds(), scale.warmUp(), scale.slice(), meter, progress);
    }

    /** The slices of each, in the order of the rounds; closes the contestants. */
    public Map<String, List<Slice>> between(List<? extends Contestant> contestants) {
        var slices = new LinkedHashMap<String, List<Slice>>();
        try {
            contestants.forEach(this::warmUp);
            contestants.forEach(contestant -> slices.put(contestant.name(), new ArrayList<>()));
            for (int round = 0; round < rounds; round++) {
                for (var contestant : Turns.inRound(round, contestants)) {
                    slices.get(contestant.name()).add(turn(contestant));
                }
            }
        } finally {
            contestants.forEach(Contestant::close);
        }
        return slices;
    }

    private void warmUp(Contestant contestant) {
        contestant.run(warmUp);
    }

    private Slice turn(Contestant contestant) {
        var before = meter.read(contestant);
        var work = contestant.run(slice);
        var slice = new Slice(work, meter.read(contestant).minus(before));
        progress.accept("%s · %s · %,.0f/s".formatted(scene, contestant.name(), work.perSecond()));
        return slice;
    }
}

package dev.razao.bench.measure;

import java.util.List;
import java.util.stream.IntStream;

/** Compares neighbours in time: what slows the machine for a while slows both, and the ratio stays. */
public final class Pairing {

    private Pairing() {}

    /** Ours divided by the peer's, round by round. */
    public static Spread ratios(List<Double> ours, List<Double> peers) {
        if (ours.size() != peers.size()) {
            throw new IllegalArgumentException(
                    "%d rounds cannot be paired with %d".formatted(ours.size(), peers.size()));
        }
        return Spread.of(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / peers.get(round))
                .toList());
    }

    /** The highest of several peers, round by round. */
    public static List<Double> best(List<List<Double>> peers) {
        return IntStream.range(0, peers.getFirst().size())
                .mapToObj(round -> peers.stream()
                        .mapToDouble(peer -> peer.get(round))
                        .max()
                        .orElseThrow())
                .toList();
    }
}

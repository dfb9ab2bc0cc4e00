package dev.razao.bench.measure;

import java.util.List;

/** A B, B A, A B …: whoever went first goes last in the next round, so that a drift favours nobody. */
public final class Turns {

    private Turns() {}

    public static <T> List<T> inRound(int round, List<T> contestants) {
        return round % 2 == 0 ? contestants : contestants.reversed();
    }
}

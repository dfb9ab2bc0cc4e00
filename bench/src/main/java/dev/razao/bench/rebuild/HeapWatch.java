package dev.razao.bench.rebuild;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What is alive in memory at each quarter of a rebuild; collecting garbage costs time, so it is a run of its own. */
final class HeapWatch {

    private static final int QUARTERS = 4;

    private final List<Long> bytes = new ArrayList<>();
    private final long quarter;

    private HeapWatch(long events) {
        this.quarter = Math.max(1, events / QUARTERS);
    }

    /** The bytes alive at each quarter. */
    static List<Long> during(OurRebuild rebuild, long events) {
        var watch = new HeapWatch(events);
        rebuild.withRows(watch::folded);
        return watch.bytes;
    }

    private void folded(long count) {
        if (count % quarter == 0) {
            System.gc();
            bytes.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}

package dev.razao.bench.measure;

/** What it cost: all of it, or of one event. */
public record Counters(
        double transactions,
        double walBytes,
        double fsyncs,
        double cpuMillis,
        double databaseCpuMillis,
        double heapBytes) {

    public Counters minus(Counters before) {
        return new Counters(
                transactions - before.transactions,
                walBytes - before.walBytes,
                fsyncs - before.fsyncs,
                cpuMillis - before.cpuMillis,
                databaseCpuMillis - before.databaseCpuMillis,
                heapBytes - before.heapBytes);
    }

    public Counters plus(Counters other) {
        return new Counters(
                transactions + other.transactions,
                walBytes + other.walBytes,
                fsyncs + other.fsyncs,
                cpuMillis + other.cpuMillis,
                databaseCpuMillis + other.databaseCpuMillis,
                heapBytes + other.heapBytes);
    }

    public Counters per(long events) {
        return new Counters(
                transactions / events,
                walBytes / events,
                fsyncs / events,
                cpuMillis / events,
                databaseCpuMillis / events,
                heapBytes / events);
    }
}

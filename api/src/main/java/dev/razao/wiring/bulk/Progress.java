package dev.razao.wiring.bulk;

/** Counts aloud, where nobody mistakes it for the export. */
final class Progress {
    private static final long STEP = 100_000;

    private final String what;
    private long count;

    Progress(String what) {
        this.what = what;
    }

    void step() {
        if (++count % STEP == 0) System.err.println("razao: " + count + " " + what);
    }

    long end() {
        System.err.println("razao: " + count + " " + what + ", done");
        return count;
    }
}

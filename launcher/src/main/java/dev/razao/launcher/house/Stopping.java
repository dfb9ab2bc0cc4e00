package dev.razao.launcher.house;

/** Whether this JVM was told to end: what fails from then on is no news. */
public final class Stopping {
    private static volatile boolean underWay;

    private Stopping() {}

    public static boolean isUnderWay() {
        return underWay;
    }

    static void atExit(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            underWay = true;
            last.run();
        }));
    }
}

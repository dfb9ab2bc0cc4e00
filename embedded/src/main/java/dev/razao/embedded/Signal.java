package dev.razao.embedded;

/** How a process is asked to end. */
public enum Signal {
    INTERRUPT("INT"),
    TERMINATE("TERM"),
    KILL("KILL");

    private final String shellName;

    Signal(String shellName) {
        this.shellName = shellName;
    }

    // The JDK sends TERM and KILL only; kill is built into every sh.
    void sendTo(long pid) {
        Command.run("sh", "-c", "kill -s " + shellName + " " + pid);
    }
}

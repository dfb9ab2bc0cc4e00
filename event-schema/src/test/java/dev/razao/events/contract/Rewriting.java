package dev.razao.events.contract;

/** Whether this build stores what it generates, or only compares. */
final class Rewriting {
    static final boolean IS_ON = Boolean.getBoolean("schemas.write");
    static final String HOW = "Run `mvn -pl event-schema test -Dschemas.write=true` and commit what it writes.";

    private Rewriting() {}
}

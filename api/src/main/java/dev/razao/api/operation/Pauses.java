package dev.razao.api.operation;

/** Halts a processor on every node, for as long as an operator wants. */
public interface Pauses {
    void pause(String processor, String by);

    void resume(String processor);

    boolean isPaused(String processor);
}

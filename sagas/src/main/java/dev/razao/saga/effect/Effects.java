package dev.razao.saga.effect;

/** Where a process leaves what is to be done outside. */
public interface Effects {
    /** Joins the caller's transaction: an effect is scheduled if and only if the process has moved. */
    void schedule(Effect effect);
}

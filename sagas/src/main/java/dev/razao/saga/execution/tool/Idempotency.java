package dev.razao.saga.execution.tool;

/** Why a tool may be used twice for one step. */
public enum Idempotency {
    CHANGES_NOTHING,
    /** What it makes has an id derived from run and step, so the second is recognised as the first. */
    DERIVED_ID
}

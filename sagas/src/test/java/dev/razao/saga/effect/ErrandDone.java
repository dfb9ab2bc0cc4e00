package dev.razao.saga.effect;

/** The command that tells it. */
record ErrandDone(String name) {}

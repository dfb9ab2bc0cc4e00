package dev.razao.saga.effect;

/** Something to be done in these tests. */
record Errand(String name) {}

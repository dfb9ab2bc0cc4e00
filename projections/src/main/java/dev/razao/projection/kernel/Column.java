package dev.razao.projection.kernel;

/** A column of a table. */
record Column(String name, ColumnType type) {}

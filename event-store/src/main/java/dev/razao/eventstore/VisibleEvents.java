package dev.razao.eventstore;

import java.util.Set;

/** A hint that events of these streams can be read now. Hints may be lost: whoever needs every event reads again. */
public record VisibleEvents(Set<String> streams, LogPosition upTo) {}

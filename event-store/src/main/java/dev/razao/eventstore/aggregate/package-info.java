/** Aggregates between commands: in memory and as snapshots, up to date before every decision, and as they were. */
@NullMarked
package dev.razao.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;

/** Aggregates between commands: kept in memory and as snapshots, brought up to date before every decision, and as they were. */
@NullMarked
package dev.razao.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;

/** Proves that aggregates may be kept without any decision being stale. */
@NullMarked
package dev.razao.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;

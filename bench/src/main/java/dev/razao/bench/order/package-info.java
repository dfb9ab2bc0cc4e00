/** The orders that benchmarks are about: as little domain as carries bytes like the platform's own. */
@NullMarked
package dev.razao.bench.order;

import org.jspecify.annotations.NullMarked;

/** B5: a projection built anew. */
@NullMarked
package dev.razao.bench.rebuild;

import org.jspecify.annotations.NullMarked;

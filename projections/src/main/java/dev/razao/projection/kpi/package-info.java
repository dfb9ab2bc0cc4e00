/** Rows that the key figures are summed from. */
@NullMarked
package dev.razao.projection.kpi;

import org.jspecify.annotations.NullMarked;

/** Routes of operators: health, projections, what is parked. */
@NullMarked
package dev.razao.api.operation;

import org.jspecify.annotations.NullMarked;

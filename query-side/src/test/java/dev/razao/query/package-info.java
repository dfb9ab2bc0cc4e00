/** Every question is asked over a query bus, of rows that the projections wrote. */
@NullMarked
package dev.razao.query;

import org.jspecify.annotations.NullMarked;

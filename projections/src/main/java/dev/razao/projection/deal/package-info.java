/** Rows about deals. */
@NullMarked
package dev.razao.projection.deal;

import org.jspecify.annotations.NullMarked;

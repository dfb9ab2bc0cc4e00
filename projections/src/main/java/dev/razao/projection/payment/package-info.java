/** Rows about payments. */
@NullMarked
package dev.razao.projection.payment;

import org.jspecify.annotations.NullMarked;

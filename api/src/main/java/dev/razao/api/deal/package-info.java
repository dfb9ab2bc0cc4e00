/** Routes of deals. */
@NullMarked
package dev.razao.api.deal;

import org.jspecify.annotations.NullMarked;

/** Questions about deals. */
@NullMarked
package dev.razao.query.deal;

import org.jspecify.annotations.NullMarked;

/** B6: what one stream was like at a moment. */
@NullMarked
package dev.razao.bench.moment;

import org.jspecify.annotations.NullMarked;

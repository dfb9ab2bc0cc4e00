/** Moves events between stores, and leaves processes and read models behind as if they had always been there. */
@NullMarked
package dev.razao.wiring.bulk;

import org.jspecify.annotations.NullMarked;

/** Rows about runs. */
@NullMarked
package dev.razao.projection.run;

import org.jspecify.annotations.NullMarked;

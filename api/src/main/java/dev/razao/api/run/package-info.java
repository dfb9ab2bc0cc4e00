/** Routes of runs: start, read, follow, approve. */
@NullMarked
package dev.razao.api.run;

import org.jspecify.annotations.NullMarked;

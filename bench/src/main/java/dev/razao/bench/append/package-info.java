/** B1: commands that append one event each. */
@NullMarked
package dev.razao.bench.append;

import org.jspecify.annotations.NullMarked;

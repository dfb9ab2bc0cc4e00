/** How something is measured: in turns, in pairs, with what it cost. */
@NullMarked
package dev.razao.bench.measure;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.razao.bench.append;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.razao.bench.moment;

import org.jspecify.annotations.NullMarked;

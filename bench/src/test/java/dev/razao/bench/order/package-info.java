@NullMarked
package dev.razao.bench.order;

import org.jspecify.annotations.NullMarked;

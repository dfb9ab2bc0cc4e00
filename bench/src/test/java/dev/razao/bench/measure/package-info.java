@NullMarked
package dev.razao.bench.measure;

import org.jspecify.annotations.NullMarked;

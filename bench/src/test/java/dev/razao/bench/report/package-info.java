@NullMarked
package dev.razao.bench.report;

import org.jspecify.annotations.NullMarked;

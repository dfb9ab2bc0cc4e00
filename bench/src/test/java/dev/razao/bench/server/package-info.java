@NullMarked
package dev.razao.bench.server;

import org.jspecify.annotations.NullMarked;

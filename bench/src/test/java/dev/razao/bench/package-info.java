@NullMarked
package dev.razao.bench;

import org.jspecify.annotations.NullMarked;

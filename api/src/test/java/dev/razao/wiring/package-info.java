@NullMarked
package dev.razao.wiring;

import org.jspecify.annotations.NullMarked;

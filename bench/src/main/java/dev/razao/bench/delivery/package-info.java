/** B2: how long until others see what a command did. */
@NullMarked
package dev.razao.bench.delivery;

import org.jspecify.annotations.NullMarked;

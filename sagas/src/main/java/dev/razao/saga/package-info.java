/** Processes between features and with the outside world: they hear events, send commands and schedule effects. */
@NullMarked
package dev.razao.saga;

import org.jspecify.annotations.NullMarked;

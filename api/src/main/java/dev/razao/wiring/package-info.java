/** All configuration, once: what talks to what, under which settings. */
@NullMarked
package dev.razao.wiring;

import org.jspecify.annotations.NullMarked;

/** What every feature shares. Kept tiny. */
@NullMarked
package dev.razao.events.kernel;

import org.jspecify.annotations.NullMarked;

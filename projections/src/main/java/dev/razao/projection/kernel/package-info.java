/** What every projection shares. */
@NullMarked
package dev.razao.projection.kernel;

import org.jspecify.annotations.NullMarked;

/** What every decision shares. */
@NullMarked
package dev.razao.command.kernel;

import org.jspecify.annotations.NullMarked;

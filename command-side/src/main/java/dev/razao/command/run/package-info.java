/** Decisions about runs. */
@NullMarked
package dev.razao.command.run;

import org.jspecify.annotations.NullMarked;

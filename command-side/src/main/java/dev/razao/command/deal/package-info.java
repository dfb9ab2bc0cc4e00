/** Decisions about deals. */
@NullMarked
package dev.razao.command.deal;

import org.jspecify.annotations.NullMarked;

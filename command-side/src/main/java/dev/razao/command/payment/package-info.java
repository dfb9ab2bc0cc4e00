/** Decisions about payments. */
@NullMarked
package dev.razao.command.payment;

import org.jspecify.annotations.NullMarked;

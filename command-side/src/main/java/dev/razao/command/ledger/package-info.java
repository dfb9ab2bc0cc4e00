/** Decisions about the ledger. */
@NullMarked
package dev.razao.command.ledger;

import org.jspecify.annotations.NullMarked;

/** Rows about the ledger. */
@NullMarked
package dev.razao.projection.ledger;

import org.jspecify.annotations.NullMarked;

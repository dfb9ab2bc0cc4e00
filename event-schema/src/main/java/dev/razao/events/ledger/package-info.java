/** The ledger: double entry, never edited. */
@NullMarked
package dev.razao.events.ledger;

import org.jspecify.annotations.NullMarked;

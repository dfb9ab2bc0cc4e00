/** Routes of the ledger. */
@NullMarked
package dev.razao.api.ledger;

import org.jspecify.annotations.NullMarked;

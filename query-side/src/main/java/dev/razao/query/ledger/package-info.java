/** Questions about the ledger. */
@NullMarked
package dev.razao.query.ledger;

import org.jspecify.annotations.NullMarked;

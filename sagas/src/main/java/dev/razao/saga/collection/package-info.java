/** Collecting a payment: from the wish to be paid, over a charge at the provider, to money in the books and a deal won. */
@NullMarked
package dev.razao.saga.collection;

import org.jspecify.annotations.NullMarked;

/** Reads what a payment is about from its own events. */
@NullMarked
package dev.razao.saga.collection.axon;

import org.jspecify.annotations.NullMarked;

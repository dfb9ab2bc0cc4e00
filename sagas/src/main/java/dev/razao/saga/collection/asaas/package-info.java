/** Asaas, the payment provider: charges over its API, news through its webhooks. */
@NullMarked
package dev.razao.saga.collection.asaas;

import org.jspecify.annotations.NullMarked;

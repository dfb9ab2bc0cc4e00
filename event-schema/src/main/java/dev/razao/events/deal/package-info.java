/** Deals: an offer to a customer, open until won or lost. */
@NullMarked
package dev.razao.events.deal;

import org.jspecify.annotations.NullMarked;

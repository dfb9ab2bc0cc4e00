/** Payments: money asked for, charged by a provider, and received. */
@NullMarked
package dev.razao.events.payment;

import org.jspecify.annotations.NullMarked;

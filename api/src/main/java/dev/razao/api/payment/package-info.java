/** Routes of payments, and the door of the provider. */
@NullMarked
package dev.razao.api.payment;

import org.jspecify.annotations.NullMarked;

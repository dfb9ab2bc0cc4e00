/** Customers of the account: created, found and read as the provider does. */
@NullMarked
package dev.razao.localasaas.customer;

import org.jspecify.annotations.NullMarked;

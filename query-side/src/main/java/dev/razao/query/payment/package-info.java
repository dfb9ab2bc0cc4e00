/** Questions about payments. */
@NullMarked
package dev.razao.query.payment;

import org.jspecify.annotations.NullMarked;

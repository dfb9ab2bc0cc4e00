/** Charges from creation to refund, their fees, Pix codes and bank slips. */
@NullMarked
package dev.razao.localasaas.payment;

import org.jspecify.annotations.NullMarked;

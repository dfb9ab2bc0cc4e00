/** The account's clock, which can be moved by days. */
@NullMarked
package dev.razao.localasaas.time;

import org.jspecify.annotations.NullMarked;

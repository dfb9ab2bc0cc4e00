/** The stand-in, asked over real HTTP. */
@NullMarked
package dev.razao.localasaas;

import org.jspecify.annotations.NullMarked;

/** JSON as the provider writes it, on the wire and in the file. */
@NullMarked
package dev.razao.localasaas.json;

import org.jspecify.annotations.NullMarked;

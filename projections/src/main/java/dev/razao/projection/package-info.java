/** From events to rows: one class a read model, with its table and its migration. Anything here can be rebuilt. */
@NullMarked
package dev.razao.projection;

import org.jspecify.annotations.NullMarked;

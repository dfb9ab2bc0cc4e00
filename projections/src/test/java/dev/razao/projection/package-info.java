/** A story that every projection is told, and the database it is told into. */
@NullMarked
package dev.razao.projection;

import org.jspecify.annotations.NullMarked;

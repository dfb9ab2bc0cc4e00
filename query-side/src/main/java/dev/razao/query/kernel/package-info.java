/** What every question shares. */
@NullMarked
package dev.razao.query.kernel;

import org.jspecify.annotations.NullMarked;

/** What takes time or may fail outside: scheduled in the process's transaction, done once, parked when it cannot be. */
@NullMarked
package dev.razao.saga.effect;

import org.jspecify.annotations.NullMarked;

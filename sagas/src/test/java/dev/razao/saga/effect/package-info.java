@NullMarked
package dev.razao.saga.effect;

import org.jspecify.annotations.NullMarked;

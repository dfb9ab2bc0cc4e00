@NullMarked
package dev.razao.saga.collection;

import org.jspecify.annotations.NullMarked;

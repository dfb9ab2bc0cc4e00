@NullMarked
package dev.razao.saga.collection.asaas;

import org.jspecify.annotations.NullMarked;

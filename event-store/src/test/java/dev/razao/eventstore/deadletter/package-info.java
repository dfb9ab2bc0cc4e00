@NullMarked
package dev.razao.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;

/** The language of the platform: ids, values and what can happen. Everything else depends on it, it depends on nothing. */
@NullMarked
package dev.razao.events;

import org.jspecify.annotations.NullMarked;

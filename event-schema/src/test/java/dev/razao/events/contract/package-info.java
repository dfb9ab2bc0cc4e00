/** What was stored once stays readable: the stored form of every event is checked in, and only grows. */
@NullMarked
package dev.razao.events.contract;

import org.jspecify.annotations.NullMarked;

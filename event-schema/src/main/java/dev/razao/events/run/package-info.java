/** Runs: an agent works on one request, step by step. */
@NullMarked
package dev.razao.events.run;

import org.jspecify.annotations.NullMarked;

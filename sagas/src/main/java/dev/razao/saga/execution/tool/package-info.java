/** What agents can do. A tool takes its rights from the run, never from what a model says. */
@NullMarked
package dev.razao.saga.execution.tool;

import org.jspecify.annotations.NullMarked;

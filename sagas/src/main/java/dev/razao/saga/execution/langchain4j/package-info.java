/** The only door to models. */
@NullMarked
package dev.razao.saga.execution.langchain4j;

import org.jspecify.annotations.NullMarked;

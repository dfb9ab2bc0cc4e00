/** An agent's run: the model thinks, tools act, and each of both is an effect whose outcome comes back as a command. */
@NullMarked
package dev.razao.saga.execution;

import org.jspecify.annotations.NullMarked;

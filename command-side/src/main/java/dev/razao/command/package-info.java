/** Where decisions are made: an aggregate a thing, from a command and what happened before to events or a refusal. */
@NullMarked
package dev.razao.command;

import org.jspecify.annotations.NullMarked;

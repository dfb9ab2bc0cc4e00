/** HTTP: a table of routes a feature. A handler turns a request into a command or a query and back, nothing else. */
@NullMarked
package dev.razao.api;

import org.jspecify.annotations.NullMarked;

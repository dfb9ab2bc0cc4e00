/** What the stand-in remembers, in memory and, when a folder is given, in a file that survives a kill. */
@NullMarked
package dev.razao.localasaas.store;

import org.jspecify.annotations.NullMarked;

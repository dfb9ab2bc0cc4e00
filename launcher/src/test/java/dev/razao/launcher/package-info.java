@NullMarked
package dev.razao.launcher;

import org.jspecify.annotations.NullMarked;

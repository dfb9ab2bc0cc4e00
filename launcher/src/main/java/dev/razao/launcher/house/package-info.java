/** The processes of one instance, their folder and their secrets. */
@NullMarked
package dev.razao.launcher.house;

import org.jspecify.annotations.NullMarked;

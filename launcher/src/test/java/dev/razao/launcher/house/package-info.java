@NullMarked
package dev.razao.launcher.house;

import org.jspecify.annotations.NullMarked;

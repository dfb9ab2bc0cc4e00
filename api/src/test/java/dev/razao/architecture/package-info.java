@NullMarked
package dev.razao.architecture;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.razao.launcher.story;

import org.jspecify.annotations.NullMarked;

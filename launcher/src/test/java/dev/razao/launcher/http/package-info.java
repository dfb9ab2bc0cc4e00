@NullMarked
package dev.razao.launcher.http;

import org.jspecify.annotations.NullMarked;

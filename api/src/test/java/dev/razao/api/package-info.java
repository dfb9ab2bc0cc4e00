@NullMarked
package dev.razao.api;

import org.jspecify.annotations.NullMarked;

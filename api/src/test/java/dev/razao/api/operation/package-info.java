@NullMarked
package dev.razao.api.operation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.razao.api.payment;

import org.jspecify.annotations.NullMarked;

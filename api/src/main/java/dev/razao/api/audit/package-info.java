/** Routes of proof. */
@NullMarked
package dev.razao.api.audit;

import org.jspecify.annotations.NullMarked;

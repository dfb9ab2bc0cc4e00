/** The stored form: logical names, flat ids, and personal data sealed with the person's own key. */
@NullMarked
package dev.razao.wiring.serialization;

import org.jspecify.annotations.NullMarked;

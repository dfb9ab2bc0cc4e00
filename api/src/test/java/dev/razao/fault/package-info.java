/** The whole platform as processes of its own, killed and paused where it hurts most. */
@NullMarked
package dev.razao.fault;

import org.jspecify.annotations.NullMarked;

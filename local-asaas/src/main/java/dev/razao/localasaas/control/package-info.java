/**
 * What the real provider does not have: paying on command, faults, a journal to count in, and the list of assumptions.
 */
@NullMarked
package dev.razao.localasaas.control;

import org.jspecify.annotations.NullMarked;

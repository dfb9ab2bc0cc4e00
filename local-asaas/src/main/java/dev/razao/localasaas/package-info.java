/**
 * A local stand-in for the payment provider Asaas (API v3), so that the platform, its demo and its tests can charge,
 * be paid and be notified without an account. It is a program of its own and never part of the platform's jar.
 *
 * <p>Under {@code /v3} it behaves like the provider's sandbox; {@link dev.razao.localasaas.control.Assumption}
 * lists what had to be decided. Under {@code /_control} sits what the real one does not have.
 */
@NullMarked
package dev.razao.localasaas;

import org.jspecify.annotations.NullMarked;

/** Keeps events behind Axon's {@code EventStorageEngine}, in an engine of choice. It knows no feature of the platform. */
@NullMarked
package dev.razao.eventstore;

import org.jspecify.annotations.NullMarked;

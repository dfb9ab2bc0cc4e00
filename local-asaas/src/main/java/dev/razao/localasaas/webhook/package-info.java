/** Events on their way to the caller: configuration, queues, retries and the ways to disturb them. */
@NullMarked
package dev.razao.localasaas.webhook;

import org.jspecify.annotations.NullMarked;

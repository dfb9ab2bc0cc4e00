/** Events as lines of JSON, out of one store and into another, whichever engine keeps them; see docs/event-stores.md. */
@NullMarked
package dev.razao.eventstore.bulk;

import org.jspecify.annotations.NullMarked;

/** Shows that an export is read back as it was written, and that nothing else is taken for one. */
@NullMarked
package dev.razao.eventstore.bulk;

import org.jspecify.annotations.NullMarked;

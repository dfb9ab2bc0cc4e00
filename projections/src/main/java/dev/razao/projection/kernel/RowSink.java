package dev.razao.projection.kernel;

import java.util.Map;
import java.util.Set;

/** Where the rows of a rebuild go. */
interface RowSink {
    void write(Row row);

    /** The newest rows of these streams, as far as there are any. What keeps no history is written anew later. */
    Map<Key, Row> takeBack(Set<Key> streams);
}

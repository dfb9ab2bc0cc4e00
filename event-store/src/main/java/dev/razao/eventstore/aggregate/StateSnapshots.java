package dev.razao.eventstore.aggregate;

import java.util.Map;
import java.util.Optional;

/** Where snapshots are kept, several for a stream. Any of them can be made again. */
public interface StateSnapshots {

    /** Replaces one of the same stream and sequence. */
    void keep(StateSnapshot snapshot);

    /**
     * The last one that holds nothing beyond the moment.
     *
     * @param revisions by type; a snapshot of another type or revision is none
     */
    Optional<StateSnapshot> latest(String stream, Map<String, String> revisions, Moment moment);
}

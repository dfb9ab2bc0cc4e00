package dev.razao.api.operation;

import java.time.Duration;
import java.util.Optional;

/** Whether readers of the log are kept behind, by a transaction that does not end. Not every engine has such. */
public interface LogWatch {
    /** How long the oldest event has waited that is committed but cannot be read yet. */
    Duration behind();

    /** The transaction that it waits for, as far as the database tells. */
    Optional<String> heldBy();
}

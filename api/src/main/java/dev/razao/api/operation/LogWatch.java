package dev.razao.api.operation;

import java.time.Duration;
import java.util.Optional;

/** Whether readers of the log are kept behind, by a transaction that does not end. */
public interface LogWatch {
    Delay delay();

    /**
     * @param behind how long the oldest event has waited that is committed but cannot be read yet
     * @param heldBy the transaction that it waits for, as far as the database tells
     */
    record Delay(Duration behind, Optional<String> heldBy) {
        public static final Delay NONE = new Delay(Duration.ZERO, Optional.empty());
    }
}

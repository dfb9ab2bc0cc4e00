package dev.razao.saga.execution;

import dev.razao.events.run.RunId;

/** Where the story of a run is read. */
public interface RunHistory {
    RunSoFar read(RunId run);
}

package dev.razao.projection.kernel;

import dev.razao.projection.Database;
import dev.razao.projection.EventLog;

/** A rebuild as the platform does it, over a log in memory. */
final class Rebuilding {
    private Rebuilding() {}

    static void of(FoldedProjection projection, EventLog log, Database database, int streamsInMemory) {
        try (var fresh = FreshModel.of(projection, streamsInMemory)) {
            for (var message : log.messages()) {
                if (projection.hears().stream().anyMatch(type -> type.isInstance(message.getPayload()))) {
                    fresh.add(message.getPayload(), Occurrence.of(message));
                }
            }
            fresh.finish();
            database.transaction().executeWithoutResult(_ -> fresh.swap());
        }
    }
}

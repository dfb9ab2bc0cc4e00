package dev.razao.projection;

import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** Every projection, hearing events as a processor hands them out. */
public final class Projections {
    private final Database database;
    private final List<? extends Projection> all;

    public Projections(Database database) {
        this.database = database;
        all = ReadModels.all(database.source());
    }

    /** Each event in a transaction of its own. */
    public void hear(EventLog log) {
        hear(log.messages());
    }

    public void hear(Iterable<? extends EventMessage<?>> messages) {
        messages.forEach(this::hear);
    }

    public void hear(EventMessage<?> message) {
        hearTogether(List.of(message));
    }

    /** All of them in one transaction. */
    public void hearTogether(List<? extends EventMessage<?>> messages) {
        database.transaction().executeWithoutResult(_ -> all.forEach(projection -> hear(projection, messages)));
    }

    private static void hear(Projection projection, List<? extends EventMessage<?>> messages) {
        var batch = projection.begin();
        for (var message : messages) {
            if (projection.hears().stream().anyMatch(type -> type.isInstance(message.getPayload()))) {
                batch.add(message.getPayload(), Occurrence.of(message));
            }
        }
        batch.write();
    }

    public void reset() {
        Database.empty();
    }
}

package dev.razao.wiring.bulk;

import dev.razao.eventstore.bulk.ExportReader;
import dev.razao.eventstore.bulk.ExportedEvent;
import java.util.Iterator;
import java.util.function.Consumer;

/** The events of an export on their way into a store, watched as they pass. */
record Counted(ExportReader events, Progress progress, Consumer<String> payloads) implements Iterator<ExportedEvent> {
    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public ExportedEvent next() {
        var next = events.next();
        payloads.accept(next.event().payload());
        progress.step();
        return next;
    }
}

package dev.razao.wiring.bulk;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.bulk.ExportedEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any engine's log, read page by page; when its events were stored, it does not tell. */
public record WholeLog(EventLog log) implements Export.Source {
    private static final int PAGE = 500;

    @Override
    public void read(LogPosition from, @Nullable UUID tenant, Consumer<ExportedEvent> each) {
        var head = log.head().orElse(LogPosition.START);
        Stream.iterate(
                        log.after(from, PAGE),
                        page -> !page.isEmpty(),
                        page -> log.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .takeWhile(event -> event.position().compareTo(head) <= 0)
                .filter(event -> tenant == null || tenant.equals(event.tenantId()))
                .forEach(event -> each.accept(exported(event)));
    }

    private static ExportedEvent exported(StoredEvent event) {
        return new ExportedEvent(event, null);
    }
}

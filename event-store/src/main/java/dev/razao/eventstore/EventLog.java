package dev.razao.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads events as they are stored, without making objects of them; the same whichever engine keeps them. */
public interface EventLog {
    int PAGE = 1_000;

    /** The next events in the order of the log; an event behind a transaction that still runs has to wait for it. */
    List<StoredEvent> after(LogPosition position, int limit);

    /** The next events of one stream, as soon as they are committed. */
    List<StoredEvent> stream(String stream, long afterSequence, int limit);

    default Optional<StoredEvent> first(String stream) {
        return stream(stream, -1, 1).stream().findFirst();
    }

    /** Hands over every event of these types up to this place and with it, in the order of the log. */
    default void read(Set<String> types, LogPosition upTo, Consumer<BareEvent> reader) {
        for (var page = after(LogPosition.START, PAGE);
                !page.isEmpty();
                page = after(page.getLast().position(), PAGE)) {
            for (var event : page) {
                if (event.position().compareTo(upTo) > 0) return;
                if (types.contains(event.type())) reader.accept(BareEvent.of(event));
            }
        }
    }

    /** The place of the last event that readers can see. */
    Optional<LogPosition> head();

    /** The place right before the first event of that time or later; the head if there is none yet. */
    Optional<LogPosition> at(Instant time);
}

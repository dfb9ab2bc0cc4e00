package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A place is the server's token and one, all of them in one transaction that never ends. */
final class AxonServerEventLog implements EventLog {

    static final int PAGE = 500;

    private final Server server;

    AxonServerEventLog(Server server) {
        this.server = server;
    }

    @Override
    public List<StoredEvent> after(LogPosition position, int limit) {
        long from = WireForm.token(position);
        long to = Math.min(lastToken(), from + limit);
        if (to <= from) {
            return List.of();
        }
        var events = new ArrayList<StoredEvent>();
        try (var walk = new Walk(server, from, to)) {
            for (var next = walk.next(); next != null; next = walk.next()) {
                events.add(stored(next));
            }
        }
        return events;
    }

    @Override
    public List<StoredEvent> stream(String stream, long afterSequence, int limit) {
        var events = events(stream, afterSequence, limit);
        // Behind the events, so that all of them lie before its end.
        var places = new Places(server);
        return events.stream()
                .map(event -> WireForm.stored(event, places.of(event)))
                .toList();
    }

    /** Without their places in the log, which the server does not tell here. */
    List<Event> events(String stream, long afterSequence, int limit) {
        // Zero would stand for no end; one more than is wanted never is.
        var found = server.events().openAggregateStream(stream, afterSequence + 1, afterSequence + 1 + limit);
        try {
            return found.asStream().limit(limit).toList();
        } catch (RuntimeException failed) {
            throw Server.failure(failed.getCause() == null ? failed : failed.getCause());
        } finally {
            found.cancel();
        }
    }

    /** All up to the head, page by page, so that no connection is held. */
    Stream<StoredEvent> all(LogPosition position) {
        return Stream.iterate(
                        after(position, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : after(page.getLast().position(), PAGE))
                .flatMap(List::stream);
    }

    @Override
    public Optional<LogPosition> head() {
        return Optional.of(WireForm.position(lastToken())).filter(head -> !head.equals(LogPosition.START));
    }

    /** The server looks for milliseconds and we for microseconds, so its answer is where we begin to look. */
    @Override
    public Optional<LogPosition> at(Instant time) {
        var head = head();
        var hint = WireForm.position(Math.min(tokenAt(server, time), lastToken()));
        return all(hint)
                .filter(event -> !event.time().isBefore(time))
                .findFirst()
                .map(event -> WireForm.position(WireForm.token(event.position()) - 1))
                .or(() -> head);
    }

    static long tokenAt(Server server, Instant time) {
        return server.await(server.events().getTokenAt(time.toEpochMilli()));
    }

    long lastToken() {
        return server.await(server.events().getLastToken());
    }

    private static StoredEvent stored(EventWithToken event) {
        return WireForm.stored(event.getEvent(), WireForm.position(event.getToken()));
    }
}

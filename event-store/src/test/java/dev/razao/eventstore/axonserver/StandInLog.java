package dev.razao.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events in memory, under the server's rule: an aggregate's sequence has no gap and no fork. */
final class StandInLog {

    final List<Event> events = new ArrayList<>();
    private final Map<String, List<Event>> streams = new HashMap<>();
    private final List<Event> snapshots = new ArrayList<>();
    private final CopyOnWriteArrayList<StandInReader> readers = new CopyOnWriteArrayList<>();

    /** All or none; the answer is the sentence that refuses them. */
    synchronized Optional<String> append(List<Event> transaction) {
        var next = new HashMap<String, Long>();
        for (var event : transaction) {
            var stream = event.getAggregateIdentifier();
            long expected = next.getOrDefault(stream, highest(stream) + 1);
            if (event.getAggregateSequenceNumber() != expected) {
                return Optional.of("Invalid sequence number %d for aggregate %s, expected %d"
                        .formatted(event.getAggregateSequenceNumber(), stream, expected));
            }
            next.put(stream, expected + 1);
        }
        transaction.forEach(this::add);
        readers.forEach(StandInReader::push);
        return Optional.empty();
    }

    private void add(Event event) {
        events.add(event);
        streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                .add(event);
    }

    synchronized long highest(String stream) {
        return streams.getOrDefault(stream, List.of()).size() - 1L;
    }

    synchronized List<Event> stream(String stream, long first, long last) {
        return streams.getOrDefault(stream, List.of()).stream()
                .filter(event -> event.getAggregateSequenceNumber() >= first)
                .filter(event -> last == 0 || event.getAggregateSequenceNumber() <= last)
                .toList();
    }

    synchronized void addSnapshot(Event snapshot) {
        snapshots.add(snapshot);
    }

    synchronized List<Event> snapshots(String stream, int limit) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.getAggregateIdentifier().equals(stream))
                .sorted((one, other) ->
                        Long.compare(other.getAggregateSequenceNumber(), one.getAggregateSequenceNumber()))
                .limit(limit)
                .toList();
    }

    synchronized long lastToken() {
        return events.size() - 1L;
    }

    synchronized long tokenAt(long millis) {
        int token = 0;
        while (token < events.size() && events.get(token).getTimestamp() < millis) {
            token++;
        }
        return token;
    }

    synchronized void follow(StandInReader reader, long permits) {
        readers.addIfAbsent(reader);
        reader.permit(permits);
        reader.push();
    }

    void leave(StandInReader reader) {
        readers.remove(reader);
    }
}

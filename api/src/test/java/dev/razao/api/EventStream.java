package dev.razao.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of server-sent events, frame by frame as they come. */
final class EventStream implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Stream<String> lines;
    private final Iterator<String> next;

    private EventStream(Stream<String> lines) {
        this.lines = lines;
        this.next = lines.iterator();
    }

    record Frame(long id, String event, JsonNode data) {}

    static EventStream of(Client client, String run) {
        return new EventStream(client.lines("/api/runs/" + run + "/events"));
    }

    static EventStream after(long frame, Client client, String run) {
        return of(client.with("Last-Event-ID", Long.toString(frame)), run);
    }

    /** Whatever comes up to this event, and the event. */
    List<Frame> until(String event) {
        var frames = new ArrayList<Frame>();
        do {
            frames.add(next());
        } while (!frames.getLast().event().equals(event));
        return frames;
    }

    /** Up to the end of the stream. */
    List<Frame> rest() {
        var frames = new ArrayList<Frame>();
        while (next.hasNext()) {
            var line = next.next();
            if (line.startsWith("id:")) frames.add(frame(line));
        }
        return frames;
    }

    private Frame next() {
        var line = next.next();
        while (!line.startsWith("id:")) line = next.next();
        return frame(line);
    }

    private Frame frame(String id) {
        var event = field("event:", next.next());
        var data = field("data:", next.next());
        return new Frame(Long.parseLong(field("id:", id)), event, JSON.readTree(data));
    }

    private static String field(String name, String line) {
        if (!line.startsWith(name)) throw new AssertionError("Expected " + name + " but read " + line);
        return line.substring(name.length());
    }

    @Override
    public void close() {
        lines.close();
    }
}

package dev.razao.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of news; one that fails is logged and hurts nobody else. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<VisibleEvents>> listeners = new CopyOnWriteArrayList<>();

    public Registration add(Consumer<VisibleEvents> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(List<StoredEvent> events) {
        var streams = events.stream().map(StoredEvent::stream).collect(Collectors.toUnmodifiableSet());
        var visible = new VisibleEvents(streams, events.getLast().position());
        listeners.forEach(listener -> tell(listener, visible));
    }

    private static void tell(Consumer<VisibleEvents> listener, VisibleEvents visible) {
        try {
            listener.accept(visible);
        } catch (RuntimeException failed) {
            LOG.warn("A listener failed on newly visible events", failed);
        }
    }
}

package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log. Axon's coordinator asks it from two threads at once, hence the locks. */
final class LogStream implements TrackingEventStream {

    interface Messages {
        Stream<TrackedEventMessage<?>> of(Stream<StoredEvent> events);
    }

    private static final int PATIENCE_MILLIS = 1000;

    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final LogTail tail;
    private final Messages messages;
    private LogPosition position;
    private @Nullable Registration callback;

    /** @param messages makes messages of what is stored; if it fails, it fails this reader alone */
    LogStream(LogTail tail, LogPosition position, Messages messages) {
        this.tail = tail;
        this.messages = messages;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(fetch() ? ready.peek() : null);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fetch()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            tail.await(position(), TimeUnit.NANOSECONDS.toMillis(left));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var next = poll();
        while (next == null) {
            hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            next = poll();
        }
        return next;
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable available) {
        close();
        callback = tail.onVisible(_ -> available.run());
        return true;
    }

    @Override
    public synchronized void close() {
        if (callback != null) {
            callback.cancel();
        }
    }

    private synchronized boolean fetch() {
        while (ready.isEmpty()) {
            var chunk = tail.after(position);
            if (chunk.isEmpty()) {
                return false;
            }
            ready.addAll(chunk.messages(messages));
            position = chunk.to();
        }
        return true;
    }

    private synchronized @Nullable TrackedEventMessage<?> poll() {
        return ready.poll();
    }

    private synchronized LogPosition position() {
        return position;
    }
}

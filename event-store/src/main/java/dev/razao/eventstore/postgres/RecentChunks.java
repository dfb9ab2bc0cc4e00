package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The newest stretch of the log, kept once for all readers of this node and bounded in size. */
final class RecentChunks {

    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private final long limit;
    private LogPosition oldest;
    private LogPosition newest;
    private long size;

    RecentChunks(LogPosition start, long limit) {
        this.limit = limit;
        oldest = start;
        newest = start;
    }

    synchronized void add(Chunk chunk) {
        chunks.add(chunk);
        newest = chunk.to();
        size += chunk.size();
        while (size > limit && chunks.size() > 1) {
            var dropped = chunks.remove();
            oldest = dropped.to();
            size -= dropped.size();
        }
        notifyAll();
    }

    /** What follows the position: empty when nothing does yet, null when it lies too far back to be kept here. */
    synchronized @Nullable Chunk after(LogPosition position) {
        if (position.compareTo(oldest) < 0) {
            return null;
        }
        @Nullable Chunk first = null;
        // Most readers are at the end, and the tail waits for this lock.
        for (var newer = chunks.descendingIterator(); newer.hasNext(); ) {
            var chunk = newer.next();
            if (chunk.to().compareTo(position) <= 0) break;
            first = chunk;
        }
        return first == null ? Chunk.nothing(position, position) : first.after(position);
    }

    /** Waits until something follows the position, or for that long. */
    synchronized void await(LogPosition position, long millis) throws InterruptedException {
        if (newest.compareTo(position) <= 0) {
            wait(Math.max(1, millis));
        }
    }

    synchronized LogPosition oldest() {
        return oldest;
    }
}

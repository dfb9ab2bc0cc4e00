package dev.razao.wiring;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices what runs for too long. One thread looks at all of it; whoever runs pays for two entries in a set. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int DEEPEST_FRAME = 30;

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Duration after;
    private volatile boolean stopped;

    Watch(Duration after) {
        this.after = after;
    }

    /** No record: two that look the same are still two. */
    private static final class Running {
        private final String kind;
        private final Object what;
        private final Thread thread = Thread.currentThread();
        private final long since = System.nanoTime();
        private volatile long told = 1;

        Running(String kind, Object what) {
            this.kind = kind;
            this.what = what;
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    /** @return what is to be run at the end, on whatever thread */
    Runnable begin(String kind, Object what) {
        var begun = new Running(kind, what);
        running.add(begun);
        return () -> running.remove(begun);
    }

    /** How long the longest of this kind has been running. */
    Duration longest(String kind) {
        return running.stream()
                .filter(task -> task.kind.equals(kind))
                .map(Running::age)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    void start() {
        stopped = false;
        Thread.ofVirtual().name("watch").start(this::look);
    }

    void stop() {
        stopped = true;
    }

    private void look() {
        try {
            while (!stopped) {
                running.forEach(this::tell);
                Thread.sleep(after.dividedBy(4));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once after the limit, and again each time that it has doubled. */
    private void tell(Running task) {
        var age = task.age();
        if (age.compareTo(after.multipliedBy(task.told)) < 0) return;
        task.told *= 2;
        LOG.warn("{} {} has been running for {}, now at{}", task.kind, task.what, age, stack(task.thread));
    }

    private static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(DEEPEST_FRAME)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}

package dev.razao.api.edge;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.EventNews;
import dev.razao.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One stream of the log, followed from any place without end. News only say when to look; what is sent was read from
 * the log, so nothing is lost or doubled, and a slow reader reads later.
 */
@Component
public class LiveStreams {
    private static final int PAGE = 256;

    private final EventLog log;
    // As a plain executor: a reader who leaves would interrupt its thread, and that costs a database connection.
    private final Scheduler readers = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor()::execute);
    private final Map<String, Set<FluxSink<Boolean>>> followers = new ConcurrentHashMap<>();

    LiveStreams(EventLog log, EventNews news) {
        this.log = log;
        news.onVisible(visible -> visible.streams().forEach(this::wake));
    }

    /** @param after the sequence of the last event that the reader has; -1 for none */
    public Flux<StoredEvent> follow(String stream, long after) {
        return Flux.defer(() -> {
            var last = new AtomicLong(after);
            // The news are listened to before the first look, so that nothing falls between the two.
            return Flux.merge(news(stream), Flux.just(true))
                    .onBackpressureLatest()
                    .concatMap(_ -> readOn(stream, last), 1);
        });
    }

    /** What the stream holds now. */
    public Flux<StoredEvent> read(String stream, long after) {
        return Flux.defer(() -> readOn(stream, new AtomicLong(after)));
    }

    private Flux<StoredEvent> readOn(String stream, AtomicLong last) {
        return page(stream, last)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(stream, last))
                .concatMapIterable(page -> page);
    }

    private Mono<List<StoredEvent>> page(String stream, AtomicLong last) {
        return Mono.fromCallable(() -> log.stream(stream, last.get(), PAGE))
                .subscribeOn(readers)
                .doOnNext(page -> {
                    if (!page.isEmpty()) last.set(page.getLast().sequence());
                });
    }

    private Flux<Boolean> news(String stream) {
        return Flux.create(
                follower -> {
                    followers.compute(stream, (_, all) -> join(all, follower));
                    follower.onDispose(() -> leave(stream, follower));
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    private static Set<FluxSink<Boolean>> join(@Nullable Set<FluxSink<Boolean>> all, FluxSink<Boolean> follower) {
        var joined = all == null ? ConcurrentHashMap.<FluxSink<Boolean>>newKeySet() : all;
        joined.add(follower);
        return joined;
    }

    private void leave(String stream, FluxSink<Boolean> follower) {
        followers.computeIfPresent(stream, (_, all) -> all.remove(follower) && all.isEmpty() ? null : all);
    }

    private void wake(String stream) {
        followers.getOrDefault(stream, Set.of()).forEach(follower -> follower.next(true));
    }
}

package dev.razao.eventstore.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/** Aggregates that no command works on at the moment. Whoever uses one holds its lock and takes it out before. */
final class HotAggregates {

    /** Opened personal data lies in them: who is erased is forgotten within this time. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Key(String type, String stream) {}

    private final Cache<Key, EventSourcedAggregate<?>> aggregates;

    HotAggregates(int most, Ticker clock) {
        aggregates = Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(clock)
                .expireAfter(new SinceLoaded())
                .build();
    }

    @Nullable
    EventSourcedAggregate<?> find(String type, String stream) {
        return aggregates.getIfPresent(new Key(type, stream));
    }

    void takeOut(EventSourcedAggregate<?> aggregate) {
        aggregates.invalidate(key(aggregate));
    }

    void keep(EventSourcedAggregate<?> aggregate) {
        aggregates.put(key(aggregate), aggregate);
    }

    private static Key key(EventSourcedAggregate<?> aggregate) {
        return new Key(aggregate.type(), aggregate.identifierAsString());
    }

    /** Each use puts an aggregate back, which must not prolong its life. */
    private static final class SinceLoaded implements Expiry<Key, EventSourcedAggregate<?>> {

        @Override
        public long expireAfterCreate(Key key, EventSourcedAggregate<?> aggregate, long now) {
            return LONGEST.toNanos() - Recollection.of(aggregate).nanosSinceFirstKept(now);
        }

        @Override
        public long expireAfterUpdate(Key key, EventSourcedAggregate<?> aggregate, long now, long left) {
            return expireAfterCreate(key, aggregate, now);
        }

        @Override
        public long expireAfterRead(Key key, EventSourcedAggregate<?> aggregate, long now, long left) {
            return left;
        }
    }
}

package dev.razao.wiring;

import dev.razao.api.operation.Pauses;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every node says once a second that it lives, and claims no more segments of a processor than its share: what is over
 * it gives back. Of a paused processor the share is nothing.
 */
final class Nodes implements MaxSegmentProvider, Pauses {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final long BEAT_MILLIS = 1_000;

    private final String id;
    private final JdbcClient db;
    private volatile Map<String, Integer> shares = Map.of();
    private volatile Set<String> paused = Set.of();
    private volatile boolean stopped;

    Nodes(String id, JdbcClient db) {
        this.id = id;
        this.db = db;
    }

    void start() {
        stopped = false;
        beat();
        Thread.ofVirtual().name("node-beat").start(this::keepBeating);
    }

    void stop() {
        stopped = true;
        db.sql("delete from platform.node where id = :id").param("id", id).update();
    }

    private void keepBeating() {
        try {
            while (!stopped) {
                Thread.sleep(BEAT_MILLIS);
                beatSafely();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatSafely() {
        try {
            if (!stopped) beat();
        } catch (RuntimeException failed) {
            LOG.warn("This node could not say that it lives", failed);
        }
    }

    private void beat() {
        db.sql("""
                with gone as (delete from platform.node where seen_at < now() - interval '1 hour')
                insert into platform.node (id, seen_at) values (:id, now())
                on conflict (id) do update set seen_at = now()""").param("id", id).update();
        look();
    }

    private void look() {
        paused = Set.copyOf(db.sql("select processor_name from platform.paused_processor")
                .query(String.class)
                .list());
        var found = new HashMap<String, Integer>();
        // As long as a claim lasts: a node that was last seen before that has lost its segments too.
        db.sql("""
                select processor_name, ceil(count(*)::numeric / (
                    select greatest(count(*), 1) from platform.node where seen_at > now() - interval '5 seconds'))
                from platform.token_entry group by processor_name""")
                .query((row, _) -> found.put(row.getString(1), row.getInt(2)))
                .list();
        shares = found;
    }

    @Override
    public int getMaxSegments(String processor) {
        return paused.contains(processor) ? 0 : shares.getOrDefault(processor, (int) Short.MAX_VALUE);
    }

    @Override
    public void pause(String processor, String by) {
        db.sql("""
                insert into platform.paused_processor (processor_name, paused_by) values (:processor, :by)
                on conflict do nothing""").param("processor", processor).param("by", by).update();
        look();
    }

    @Override
    public void resume(String processor) {
        db.sql("delete from platform.paused_processor where processor_name = :processor")
                .param("processor", processor)
                .update();
        look();
    }

    @Override
    public boolean isPaused(String processor) {
        return paused.contains(processor);
    }
}

package dev.razao.eventstore.postgres;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes that something was committed: at once, then at most every 20 ms. In a transaction of its own,
 * for a commit that notifies takes a lock of the whole database.
 */
final class Announcer implements AutoCloseable {

    static final String CHANNEL = "event_store";

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String NOTIFY =
            "select set_config('synchronous_commit', 'off', true), pg_notify('" + CHANNEL + "', ?)";
    private static final long PAUSE_MILLIS = 20;
    private static final long LONG_PAUSE_MILLIS = 1000;

    private final WakeUp wakeUp = new WakeUp();
    private final Database database;
    private final String node;
    private final Thread thread;

    Announcer(Database database, String node) {
        this.database = database;
        this.node = node;
        this.thread = Thread.ofPlatform().daemon().name("event-announcer").start(this::announce);
    }

    void committed() {
        wakeUp.signal();
    }

    private void announce() {
        try {
            while (true) {
                wakeUp.await();
                Thread.sleep(tell() ? PAUSE_MILLIS : LONG_PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            // Closed. The others find the last events when they poll.
        }
    }

    private boolean tell() {
        try {
            database.query(NOTIFY, row -> row.getString(1), node);
            return true;
        } catch (EventStoreException failed) {
            LOG.warn("Other nodes cannot be told of new events and have to poll: {}", failed.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

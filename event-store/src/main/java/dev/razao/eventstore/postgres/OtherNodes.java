package dev.razao.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what the announcers of other nodes tell, on a connection of its own that is replaced when it breaks. */
final class OtherNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final int SILENCE_MILLIS = 30_000;
    private static final int ANSWER_SECONDS = 10;
    private static final long RETRY_MILLIS = 250;

    private final Database database;
    private final String node;
    private final Runnable news;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    OtherNodes(Database database, String node, Runnable news) {
        this.database = database;
        this.node = node;
        this.news = news;
        this.thread = Thread.ofPlatform().daemon().name("event-listener").start(this::follow);
    }

    private void follow() {
        try {
            while (!closed) {
                listenUntilLost();
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException _) {
            // Closing ends every wait.
        }
    }

    private void listenUntilLost() {
        try (var connection = database.connect();
                var listen = connection.createStatement()) {
            listening = connection;
            listen.execute("listen " + Announcer.CHANNEL);
            // Whatever was told before this connection listened.
            news.run();
            hear(connection);
        } catch (SQLException lost) {
            if (!closed) {
                LOG.warn("Other nodes cannot be heard at the moment: {}", lost.getMessage());
            }
        }
    }

    /** A connection that says nothing for long may have died without a word. */
    private void hear(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        while (!closed) {
            var heard = notifications.getNotifications(SILENCE_MILLIS);
            if (heard.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the server does not answer");
            }
            for (PGNotification notification : heard) {
                if (!notification.getParameter().equals(node)) {
                    news.run();
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        var open = listening;
        if (open != null) {
            abort(open);
        }
    }

    /** No interrupt reaches a thread that reads from a socket. */
    private static void abort(Connection open) {
        try {
            open.abort(Runnable::run);
        } catch (SQLException _) {
            // It is gone already.
        }
    }
}

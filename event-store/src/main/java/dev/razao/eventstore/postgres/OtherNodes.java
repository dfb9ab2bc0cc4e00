package dev.razao.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what the announcers of other nodes tell, on a connection of its own that is replaced when it breaks. */
final class OtherNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final int LOOK_MILLIS = 250;
    private static final int LOOKS_IN_SILENCE = 120;
    private static final int ANSWER_SECONDS = 10;
    private static final long RETRY_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final String node;
    private final Runnable news;
    private final Thread thread;
    private volatile boolean closed;

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
        int silent = 0;
        while (!closed) {
            // Short, for no interrupt reaches a thread that reads from a socket. It costs the server nothing.
            var heard = notifications.getNotifications(LOOK_MILLIS);
            silent = heard.length == 0 ? silent + 1 : 0;
            if (silent == LOOKS_IN_SILENCE && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the server does not answer");
            }
            silent %= LOOKS_IN_SILENCE;
            for (PGNotification notification : heard) {
                if (!notification.getParameter().equals(node)) {
                    news.run();
                }
            }
        }
    }

    /** Returns once the connection was given back. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

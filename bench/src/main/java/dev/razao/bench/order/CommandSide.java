package dev.razao.bench.order;

import dev.razao.embedded.PostgresDatabase;
import java.util.concurrent.ThreadFactory;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** An Axon command side over one event store. */
public interface CommandSide extends AutoCloseable {

    String name();

    PostgresDatabase database();

    EventTable table();

    CommandGateway gateway();

    /** On which threads callers wait for their answers. */
    ThreadFactory senders();

    void rest();

    @Override
    void close();
}

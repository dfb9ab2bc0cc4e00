package dev.razao.eventstore.axonserver;

import org.junit.jupiter.api.AfterAll;

/** Shows that we translate, not what Axon Server does. */
class StandInLogTest extends AxonServerLogContract {

    private static final StandIn SERVER = new StandIn();

    @Override
    AxonServerAddress address() {
        return SERVER.address();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }
}

package dev.razao.eventstore.axonserver;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class AxonServerLogInContainerTest extends AxonServerLogContract {

    @Container
    private static final AxonServerContainer SERVER = new AxonServerContainer();

    @Override
    AxonServerAddress address() {
        return SERVER.address();
    }
}

package dev.razao.eventstore.axonserver;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** An Axon Server as axon-server.yml starts it. */
final class AxonServerContainer extends GenericContainer<AxonServerContainer> {

    private static final int GRPC = 8124;
    private static final int HTTP = 8024;

    AxonServerContainer() {
        super("axoniq/axonserver:2025.2.0");
        withExposedPorts(GRPC, HTTP);
        withEnv("AXONIQ_AXONSERVER_STANDALONE", "true");
        withEnv("AXONIQ_AXONSERVER_STANDALONE_DCB", "false");
        withEnv("AXONIQ_AXONSERVER_HOSTNAME", "127.0.0.1");
        waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP).withStartupTimeout(Duration.ofMinutes(2)));
    }

    AxonServerAddress address() {
        return new AxonServerAddress(getHost(), getMappedPort(GRPC), null);
    }
}

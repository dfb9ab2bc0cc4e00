package dev.razao.eventstore.axonserver;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where {@code RAZAO_TEST_AXON_SERVER} names a server; whatever the tests append stays there. */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = RealAxonServer.VARIABLE,
        matches = ".+:\\d+",
        disabledReason = "RAZAO_TEST_AXON_SERVER names no Axon Server as host:port")
@interface RealAxonServer {
    String VARIABLE = "RAZAO_TEST_AXON_SERVER";
}

package dev.razao.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** No event lives there; it is the third server that a deployment has. */
@Testcontainers(disabledWithoutDocker = true)
class RedisInContainerTest {

    private static final int PORT = 6379;

    @Container
    private static final GenericContainer<?> SERVER = new GenericContainer<>("redis:7.4").withExposedPorts(PORT);

    @Test
    void it_answers() throws IOException {
        try (var socket = new Socket(SERVER.getHost(), SERVER.getMappedPort(PORT))) {
            socket.getOutputStream().write("PING\r\nQUIT\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).startsWith("+PONG");
        }
    }
}

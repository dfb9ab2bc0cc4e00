package dev.razao.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that breaks the line after every event. */
class RunFeedTest {
    private static final FrameListener NOBODY = new FrameListener() {
        @Override
        public void on(Frame frame) {}

        @Override
        public void onResume(long lastId) {}
    };

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private List<String> events = List.of();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/events", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goes_on_after_the_last_event_it_has() {
        events = List.of("run.RunStarted", "run.RunPlanned", "run.RunCompleted");

        try (var feed = feed()) {
            feed.await("run.RunCompleted");

            assertThat(feed.frames()).extracting(Frame::type).isEqualTo(events);
            assertThat(asked).containsExactly("none", "0", "1");
        }
    }

    @Test
    void does_not_wait_for_what_a_run_that_ended_never_did() {
        events = List.of("run.RunStarted", "run.RunFailed");

        try (var feed = feed()) {
            assertThatExceptionOfType(Disappointment.class)
                    .isThrownBy(() -> feed.await("run.RunCompleted"))
                    .withMessageContaining("run.RunFailed");
        }
    }

    private RunFeed feed() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new RunFeed(new JsonServer(url, Map.of()), "/events", NOBODY);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var last = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Last-Event-ID"), "none");
        asked.add(last);
        var next = last.equals("none") ? 0 : Integer.parseInt(last) + 1;
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("""
                    id:%d
                    event:%s
                    data:{"type":"%2$s","position":"1.%1$d","event":{}}

                    """.formatted(next, events.get(next)).getBytes(UTF_8));
        }
    }
}

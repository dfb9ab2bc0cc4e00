package dev.razao.saga.execution.langchain4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks OpenAI's chat protocol with streaming, and breaks it when told. */
public final class LocalModelServer implements AutoCloseable {
    public final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    public final List<String> keys = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Answer answer = exchange -> exchange.sendResponseHeaders(500, -1);

    public LocalModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::handle);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Sends the chunks, each as one event, and then the end of the stream. */
    public void streams(String... chunks) {
        answer = exchange -> {
            begin(exchange);
            for (var chunk : chunks) send(exchange, chunk);
            send(exchange, "[DONE]");
        };
    }

    /** Hangs up after the chunks. */
    public void breaksAfter(String... chunks) {
        answer = exchange -> {
            begin(exchange);
            for (var chunk : chunks) send(exchange, chunk);
        };
    }

    /** Says no more after the chunks, and does not hang up. */
    public void fallsSilentAfter(String... chunks) {
        answer = exchange -> {
            begin(exchange);
            for (var chunk : chunks) send(exchange, chunk);
            closed.await();
        };
    }

    public void fails(int status, String body) {
        answer = exchange -> {
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            requests.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
            answer.to(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void send(HttpExchange exchange, String chunk) throws IOException {
        exchange.getResponseBody().write(("data: " + chunk + "\n\n").getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }
}

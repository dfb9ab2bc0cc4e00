package dev.razao.localasaas;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.razao.localasaas.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** The caller's webhook endpoint: remembers what came and answers as told. */
public final class Receiver implements AutoCloseable {
    public static final String TOKEN = "a-token-of-at-least-thirty-two-characters";

    private final HttpServer server;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int status = 200;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/asaas", this::receive);
        server.createContext("/silent", this::keepWaiting);
        server.start();
    }

    /** Makes the stand-in send all events that these tests look at. */
    public Reply subscribe(Caller api, String sendType) {
        return subscribe(api, sendType, "/asaas");
    }

    public Reply subscribe(Caller api, String sendType, String path) {
        return api.post("/webhooks", """
                {"name":"billing","url":"%s","email":"ops@example.com","enabled":true,"interrupted":false,
                 "apiVersion":3,"authToken":"%s","sendType":"%s","events":["PAYMENT_CREATED","PAYMENT_CONFIRMED",
                 "PAYMENT_RECEIVED","PAYMENT_OVERDUE","PAYMENT_DELETED","PAYMENT_RESTORED","PAYMENT_REFUNDED",
                 "PAYMENT_PARTIALLY_REFUNDED"]}""".formatted(url() + path, TOKEN, sendType));
    }

    public void answerWith(int next) {
        status = next;
    }

    public List<JsonNode> received() {
        return List.copyOf(received);
    }

    public List<String> events() {
        return received.stream().map(body -> body.path("event").asString()).toList();
    }

    public List<String> eventIds() {
        return received.stream().map(body -> body.path("id").asString()).toList();
    }

    public Headers headersOfFirst() {
        return headers.getFirst();
    }

    public void awaitEvents(int count) {
        Await.until(() -> received.size() >= count);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            headers.add(exchange.getRequestHeaders());
            received.add(Json.read(body));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void keepWaiting(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

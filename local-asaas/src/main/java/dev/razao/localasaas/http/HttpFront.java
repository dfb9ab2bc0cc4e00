package dev.razao.localasaas.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP server, on 127.0.0.1 only. Bound when made, answering once told to {@link #serve}. */
public final class HttpFront implements AutoCloseable {
    private final HttpServer server;

    public HttpFront(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void serve(Handler handler) {
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var answer = answerOf(exchange, handler);
            if (!answer.isLost()) {
                write(exchange, answer);
            }
        }
    }

    private static Answer answerOf(HttpExchange exchange, Handler handler) throws IOException {
        try {
            return handler.answer(read(exchange));
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            return Answer.refused(500, "internal_error", "The local Asaas failed: " + bug);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue()
                        .getFirst()));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                Map.of());
    }

    private static Map<String, String> query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : "",
                        (first, again) -> first));
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}

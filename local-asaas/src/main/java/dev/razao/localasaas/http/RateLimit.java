package dev.razao.localasaas.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls per endpoint and window, off until switched on. */
public final class RateLimit {
    private record Rule(int calls, Duration window) {}

    private record Window(long openedNanos, int used) {}

    private record Use(int calls, int remaining, long resetSeconds) {
        Map<String, String> headers() {
            return Map.of(
                    "RateLimit-Limit", String.valueOf(calls),
                    "RateLimit-Remaining", String.valueOf(Math.max(remaining, 0)),
                    "RateLimit-Reset", String.valueOf(resetSeconds));
        }
    }

    private final Map<String, Window> windows = new HashMap<>();
    private @Nullable Rule rule;

    public synchronized void switchOn(int calls, Duration window) {
        windows.clear();
        rule = new Rule(calls, window);
    }

    public synchronized void switchOff() {
        rule = null;
    }

    public Handler around(Handler inside) {
        return request -> count(endpoint(request))
                .map(use -> use.remaining < 0
                        ? refused(use)
                        : inside.answer(request).with(use.headers()))
                .orElseGet(() -> inside.answer(request));
    }

    /** The answer of an endpoint whose window is used up. */
    public static Answer refused() {
        return refused(new Use(1, 0, 1));
    }

    private static Answer refused(Use use) {
        return Answer.refused(429, "too_many_requests", "Limite de requisições excedido.")
                .with(use.headers());
    }

    private synchronized Optional<Use> count(String endpoint) {
        if (rule == null) {
            return Optional.empty();
        }
        var now = System.nanoTime();
        var length = rule.window.toNanos();
        var window = windows.getOrDefault(endpoint, new Window(now, 0));
        var open = now - window.openedNanos < length ? window : new Window(now, 0);
        windows.put(endpoint, new Window(open.openedNanos, open.used + 1));
        var left = Duration.ofNanos(open.openedNanos + length - now);
        return Optional.of(new Use(rule.calls, rule.calls - open.used - 1, left.toSeconds() + 1));
    }

    /** Ids are left out, so that reading many charges is one endpoint. */
    private static String endpoint(Request request) {
        var segments = request.path().split("/");
        return request.method() + " " + (segments.length > 2 ? segments[2] : "");
    }
}

package dev.razao.localasaas.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table from method and path pattern to handler; turns refusals into answers. */
public final class Routes implements Handler {
    private record Route(String method, List<String> pattern, Handler handler) {}

    private final List<Route> table = new ArrayList<>();

    public Routes add(String method, String pattern, Handler handler) {
        table.add(new Route(method, segments(pattern), handler));
        return this;
    }

    @Override
    public Answer answer(Request request) {
        var segments = segments(request.path());
        try {
            for (var route : table) {
                var variables = route.method.equals(request.method())
                        ? match(route.pattern, segments)
                        : Optional.<Map<String, String>>empty();
                if (variables.isPresent()) {
                    return route.handler.answer(request.with(variables.get()));
                }
            }
            return Refusal.notFound().answer();
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < pattern.size(); i++) {
            var expected = pattern.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
            } else if (!expected.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }
}

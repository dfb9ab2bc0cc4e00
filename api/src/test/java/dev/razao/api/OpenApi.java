package dev.razao.api;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the platform says of itself. */
record OpenApi(JsonNode document) {
    static final String PATH = "/openapi.json";

    record Route(String method, String path) {
        /** The path with some id in its holes. */
        String toAnything() {
            return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenApi read() {
        return new OpenApi(Client.first().get(PATH).json());
    }

    Stream<Route> routes() {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(operation -> new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey())));
    }

    JsonNode operation(Route route) {
        return document.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
    }
}

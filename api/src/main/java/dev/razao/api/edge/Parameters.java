package dev.razao.api.edge;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Reads what stands in a path or query, and refuses what cannot be read. */
public final class Parameters {
    private Parameters() {}

    /** An id in the path that is none can name nothing. */
    public static <T> T id(ServerRequest http, Function<String, T> of) {
        try {
            return of.apply(http.pathVariable("id"));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound("Nothing here has this id");
        }
    }

    public static <T> Optional<T> query(ServerRequest http, String name, Function<String, T> of) {
        try {
            return http.queryParam(name).map(of);
        } catch (RuntimeException malformed) {
            throw Refusal.malformed("Query parameter " + name + ": " + malformed.getMessage());
        }
    }
}

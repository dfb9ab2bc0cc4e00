package dev.razao.bench.delivery;

import static org.springframework.web.reactive.function.BodyInserters.fromServerSentEvents;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import dev.razao.api.edge.LiveStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;

/** Opens the platform's live streams for postings too; its own routes follow runs alone. */
@Configuration(proxyBeanMethods = false)
class StreamRoute {

    static final String PATH = "/bench/streams/";

    @Bean
    RouterFunction<ServerResponse> postingStreams(LiveStreams streams) {
        return route().GET(PATH + "{id}", request -> ServerResponse.ok()
                        .body(fromServerSentEvents(frames(streams, request.pathVariable("id")))))
                .build();
    }

    /** The comment tells the client that it follows. */
    private static Flux<ServerSentEvent<String>> frames(LiveStreams streams, String id) {
        var events = streams.follow(id, -1).map(stored -> ServerSentEvent.builder(stored.payload())
                .id(Long.toString(stored.sequence()))
                .build());
        return Flux.merge(
                events,
                Flux.just(ServerSentEvent.<String>builder().comment("following").build()));
    }
}

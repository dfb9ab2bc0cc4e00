package dev.razao.api.run;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.events.run.RunId;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.run.RunOverview;
import dev.razao.query.run.RunQuery.FindRun;
import dev.razao.query.run.RunQuery.ListRuns;
import dev.razao.query.run.RunView;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Runs as they are, as they were, and as they happen. */
@Configuration(proxyBeanMethods = false)
class RunReadingApi {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern FRAME_ID = Pattern.compile("\\d{1,18}");

    private final Gateways gateways;
    private final RunStream stream;

    RunReadingApi(Gateways gateways, RunStream stream) {
        this.gateways = gateways;
        this.stream = stream;
    }

    @Bean
    RouterFunction<ServerResponse> runReading() {
        return route().GET(
                        "/api/runs",
                        this::list,
                        does("listRuns", "Lists runs, newest first")
                                .inQuery("status", "Only runs in this status")
                                .inQuery("limit", "At most 100")
                                .inQuery("cursor", "The last run of the page before")
                                .answersMany(200, RunOverview.class)
                                .refuses(400))
                .GET(
                        "/api/runs/{id}",
                        this::find,
                        does("findRun", "Shows a run, now or as it was")
                                .inPath("id")
                                .inQuery("asOf", "An instant (ISO 8601) or a position of the log")
                                .answers(200, RunView.class)
                                .refuses(400, 404))
                .GET(
                        "/api/runs/{id}/events",
                        this::follow,
                        does("followRun", "Streams a run's events until its last; 204 where all were read")
                                .inPath("id")
                                .inHeader(LAST_EVENT_ID, "Go on after this frame")
                                .streams(TEXT_EVENT_STREAM, RunStream.Frame.class)
                                .answersNothing(204)
                                .refuses(400, 404))
                .build();
    }

    Mono<ServerResponse> list(ServerRequest http) {
        var query = new ListRuns(
                http.queryParam("status").orElse(null),
                Parameters.query(http, "limit", Integer::valueOf).orElse(50),
                Parameters.query(http, "cursor", RunId::of).orElse(null));
        return gateways.list(http, query, RunOverview.class).flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> find(ServerRequest http) {
        var query = new FindRun(
                Parameters.id(http, RunId::of),
                Parameters.query(http, "asOf", AsOf::parse).orElse(null));
        return gateways.find(http, query, RunView.class)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No run has this id")))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> follow(ServerRequest http) {
        var run = Parameters.id(http, RunId::of);
        var after = http.headers().firstHeader(LAST_EVENT_ID);
        return stream.follow(Caller.of(http), run, after == null ? -1 : sequence(after))
                .flatMap(frames -> ServerResponse.ok()
                        .contentType(TEXT_EVENT_STREAM)
                        .body(BodyInserters.fromServerSentEvents(frames)))
                .switchIfEmpty(ServerResponse.noContent().build());
    }

    private static long sequence(String lastEventId) {
        if (!FRAME_ID.matcher(lastEventId).matches())
            throw Refusal.malformed(LAST_EVENT_ID + " must be the id of a frame");
        return Long.parseLong(lastEventId);
    }
}

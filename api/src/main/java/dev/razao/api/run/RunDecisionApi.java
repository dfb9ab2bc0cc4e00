package dev.razao.api.run;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Bodies;
import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.Operation;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.command.run.RunCommand;
import dev.razao.command.run.RunCommand.*;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunId;
import dev.razao.saga.execution.Agents;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Starting runs, and the word of a person on them. */
@Configuration(proxyBeanMethods = false)
class RunDecisionApi {
    private final Gateways gateways;
    private final Bodies bodies;
    private final Agents agents;
    private final RunSubjects subjects;

    RunDecisionApi(Gateways gateways, Bodies bodies, Agents agents, RunSubjects subjects) {
        this.gateways = gateways;
        this.bodies = bodies;
        this.agents = agents;
        this.subjects = subjects;
    }

    record Started(RunId runId) {}

    record Approval(@NotBlank String digest) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @Bean
    RouterFunction<ServerResponse> runDecisions() {
        return route().POST(
                        "/api/runs",
                        this::start,
                        does("startRun", "Starts a run of an agent")
                                .inHeader(Gateways.IDEMPOTENCY_KEY_HEADER, "The same key starts the same run")
                                .takes(StartRunRequest.class)
                                .answers(201, Started.class)
                                .refuses(409, 422))
                .POST(
                        "/api/runs/{id}/approve",
                        this::approve,
                        onRun("approveAction", "Approves the action that waits, exactly as it is", Approval.class))
                .POST(
                        "/api/runs/{id}/reject",
                        this::reject,
                        onRun("rejectAction", "Rejects the action that waits; the run ends", Reason.class))
                .POST("/api/runs/{id}/cancel", this::cancel, onRun("cancelRun", "Stops a run", Reason.class))
                .build();
    }

    private static Operation onRun(String id, String summary, Class<?> body) {
        return does(id, summary).inPath("id").takes(body).answersNothing(204).refuses(404, 409, 422);
    }

    Mono<ServerResponse> start(ServerRequest http) {
        return bodies.read(http, StartRunRequest.class).flatMap(request -> {
            if (!agents.names().contains(request.agent())) {
                throw Refusal.invalid("/agent", "No such agent; there are " + agents.names());
            }
            var run = new RunId(gateways.newId(http));
            return subjects.of(Caller.of(http), run, request.dealId())
                    .map(subject -> new Personal<>(subject, request.input()))
                    .flatMap(input -> gateways.send(http, new StartRun(run, request.agent(), input, request.dealId())))
                    .then(ServerResponse.created(URI.create("/api/runs/" + run)).bodyValue(new Started(run)));
        });
    }

    Mono<ServerResponse> approve(ServerRequest http) {
        return decide(http, Approval.class, (run, approval) -> new ApproveAction(run, approval.digest()));
    }

    Mono<ServerResponse> reject(ServerRequest http) {
        return decide(http, Reason.class, (run, body) -> new RejectAction(run, body.reason()));
    }

    Mono<ServerResponse> cancel(ServerRequest http) {
        return decide(http, Reason.class, (run, body) -> new CancelRun(run, body.reason()));
    }

    private <T> Mono<ServerResponse> decide(
            ServerRequest http, Class<T> body, BiFunction<RunId, T, RunCommand> decision) {
        var run = Parameters.id(http, RunId::of);
        return bodies.read(http, body)
                .flatMap(word -> gateways.send(http, decision.apply(run, word)))
                .then(ServerResponse.noContent().build());
    }
}

package dev.razao.bench.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** One client over HTTP for each probe. */
final class FrameWatch implements AutoCloseable {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> FRAME =
            new ParameterizedTypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConnectionProvider connections;
    private final Disposable.Composite clients = Disposables.composite();

    FrameWatch(Feed feed, List<Probe> probes) throws InterruptedException {
        connections = ConnectionProvider.create("frame-watch", Math.max(1, probes.size()));
        var client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
                .defaultHeader("Authorization", "Bearer " + feed.token())
                .build();
        probes.forEach(probe -> clients.add(follow(client, feed, probe)));
        for (var probe : probes) {
            if (!probe.followed().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("A stream of " + feed.name() + " does not open");
            }
        }
    }

    private static Disposable follow(WebClient client, Feed feed, Probe probe) {
        return client.get()
                .uri(feed.stream(probe.transactionId()))
                .retrieve()
                .bodyToFlux(FRAME)
                .subscribe(frame -> take(frame, probe), _ -> {});
    }

    private static void take(ServerSentEvent<String> frame, Probe probe) {
        if (frame.id() == null) {
            probe.followed().countDown();
        } else {
            probe.frameSeen();
        }
    }

    @Override
    public void close() {
        clients.dispose();
        connections.dispose();
    }
}

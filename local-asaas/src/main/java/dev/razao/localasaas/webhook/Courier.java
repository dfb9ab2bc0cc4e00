package dev.razao.localasaas.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Carries one event over HTTP and says what came back. */
final class Courier implements AutoCloseable {
    static final String DELIVERED = "200";
    private static final int MAX_PARALLEL = 32;

    private final Semaphore parallel = new Semaphore(MAX_PARALLEL);
    private final Duration timeLimit;
    private @Nullable HttpClient client;

    Courier(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    String deliver(Webhook webhook, QueuedEvent event) {
        var request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(timeLimit)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Asaas_Hmlg/3.0")
                .POST(BodyPublishers.ofString(event.body()));
        if (webhook.authToken() != null) {
            request.header("asaas-access-token", webhook.authToken());
        }
        return send(request.build());
    }

    private String send(HttpRequest request) {
        parallel.acquireUninterruptibly();
        try {
            return String.valueOf(
                    client().send(request, BodyHandlers.discarding()).statusCode());
        } catch (HttpTimeoutException late) {
            return "408 Read Timed Out";
        } catch (ConnectException nobody) {
            return "connection refused";
        } catch (IOException broken) {
            return "connection lost";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "stopped";
        } finally {
            parallel.release();
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    /** Made when first needed, which keeps the start short. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }
}

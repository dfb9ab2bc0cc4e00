package dev.razao.saga.collection.asaas;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.razao.saga.effect.TryLater;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asaas over HTTP. Paths come with their query; ids are all that is ever put into one, so nothing needs escaping. */
final class AsaasApi {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final AsaasSettings settings;
    private final HttpClient http;

    AsaasApi(AsaasSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeLimit())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    <T> T get(String path, Class<T> answer) throws IOException, InterruptedException, TryLater {
        var response = send(request(path).GET());
        if (response.statusCode() != 200) throw failure(response);
        return JSON.readValue(response.body(), answer);
    }

    /** @return empty if Asaas has no such thing */
    <T> Optional<T> find(String path, Class<T> answer) throws IOException, InterruptedException, TryLater {
        var response = send(request(path).GET());
        return switch (response.statusCode()) {
            case 200 -> Optional.of(JSON.readValue(response.body(), answer));
            case 400, 404 -> Optional.empty();
            default -> throw failure(response);
        };
    }

    <T> T post(String path, Record body, Class<T> answer)
            throws AsaasRefusal, IOException, InterruptedException, TryLater {
        var text = BodyPublishers.ofString(JSON.writeValueAsString(body));
        var response =
                send(request(path).header("Content-Type", "application/json").POST(text));
        return switch (response.statusCode()) {
            case 200 -> JSON.readValue(response.body(), answer);
            case 400 -> throw refusal(response);
            default -> throw failure(response);
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(settings.timeLimit())
                .header("access_token", settings.accessToken())
                .header("User-Agent", "razao/" + settings.version())
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new NotTaken("Asaas cannot be reached at " + settings.url());
        }
    }

    private static AsaasRefusal refusal(HttpResponse<String> response) {
        var problem =
                JSON.readValue(response.body(), Wire.Problems.class).errors().getFirst();
        return new AsaasRefusal(problem.code(), problem.description());
    }

    private static IOException failure(HttpResponse<String> response) throws TryLater {
        var answered = "Asaas answered " + response.statusCode();
        return switch (response.statusCode()) {
            case 429 -> throw new TryLater(answered, secondsToReset(response));
            case 401, 403, 404 -> new NotTaken(answered);
            default -> new IOException(answered);
        };
    }

    private static Duration secondsToReset(HttpResponse<String> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("RateLimit-Reset").orElse(0));
    }
}

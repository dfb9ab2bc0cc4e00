package dev.razao.fault;

import dev.razao.embedded.Ports;
import dev.razao.eventstore.Await;
import dev.razao.eventstore.fault.Backend;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as a process, as its users and its operator see it. */
final class Platform implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final File LOG = new File("target", "fault-platforms.log");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private Platform(Process process, int port) {
        this.process = process;
        this.url = "http://127.0.0.1:" + port;
    }

    static Platform start(Map<String, String> settings) {
        int port = Ports.claim(0, "a platform", "server.port");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.razao.wiring.Razao",
                "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(LOG));
            return new Platform(process.start(), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitReady() {
        Await.until("the platform answers", LONGEST_START, () -> {
            if (!process.isAlive()) throw new AssertionError("The platform ended by itself, see " + LOG);
            try {
                return get("/health").path("ok").asBoolean();
            } catch (UncheckedIOException _) {
                return false;
            }
        });
    }

    Backend process() {
        return new Backend(process.pid());
    }

    void kill() {
        end(process.destroyForcibly());
    }

    void stop() {
        process.destroy();
        end(process);
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("The platform does not end");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** Fails with {@link UncheckedIOException} when nobody answers, and tells any problem as an error. */
    JsonNode post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        var authorized =
                request.header("Authorization", "Bearer " + World.TOKEN).timeout(LONGEST_ANSWER);
        try {
            var answer = http.send(authorized.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) throw new IOException(answer.statusCode() + " " + answer.body());
            return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
        http.shutdownNow();
    }
}

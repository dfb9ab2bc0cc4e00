package dev.razao.launcher.house;

import dev.razao.embedded.MissingPrerequisite;
import dev.razao.embedded.PrivateFile;
import dev.razao.launcher.http.JsonServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform that one can speak to.
 *
 * @param asaas where its payments are made, with {@code /v3}
 * @param postgres its database, where we started it
 */
public record Instance(
        URI url, String token, URI asaas, @Nullable String postgres) {

    /** The one that RAZAO_DEMO_URL names. */
    public static Optional<Instance> namedIn(Settings settings) {
        return settings.text("RAZAO_DEMO_URL")
                .map(url -> new Instance(
                        URI.create(url),
                        needed("RAZAO_API_TOKEN", settings),
                        URI.create(needed("RAZAO_ASAAS_URL", settings)),
                        null));
    }

    private static String needed(String name, Settings settings) {
        return settings.text(name)
                .orElseThrow(() -> new MissingPrerequisite("With RAZAO_DEMO_URL, " + name + " is needed too."));
    }

    static Optional<Instance> readFrom(Path file) {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), Instance.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // Nothing runs, or what ran was stopped while it wrote.
        }
    }

    void writeTo(Path file) {
        try {
            PrivateFile.write(file, JsonMapper.shared().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a platform is there that knows the token: another one may listen on the port by now. */
    boolean answers() {
        return JsonServer.withToken(url, token).answers("/api/runs");
    }

    /** Leaves what is secret out. */
    @Override
    public String toString() {
        return url.toString();
    }
}

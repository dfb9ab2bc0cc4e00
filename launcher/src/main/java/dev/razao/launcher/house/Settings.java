package dev.razao.launcher.house;

import dev.razao.embedded.MissingPrerequisite;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the environment says, and what goes without saying. The table is in the README. */
public record Settings(Path checkout, Map<String, String> environment) {
    private static final int PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /** The script tells where the checkout is, whatever the current folder. */
    public static Settings ofThisProcess() {
        return new Settings(Path.of(System.getProperty("razao.checkout", "")).toAbsolutePath(), System.getenv());
    }

    /** The same, but in a folder of its own and on any free ports. */
    Settings apartIn(Path folder) {
        var changed = new HashMap<>(environment);
        changed.put("RAZAO_FOLDER", folder.toString());
        changed.put("RAZAO_PORT", "0");
        changed.put("RAZAO_ADDRESS", "127.0.0.1");
        changed.keySet().removeIf(name -> name.matches("RAZAO_(POSTGRES|REDIS|ASAAS|EVENT|AXON)_.*"));
        return new Settings(checkout, Map.copyOf(changed));
    }

    public Path folder() {
        return checkout.resolve(text("RAZAO_FOLDER").orElse(".razao"));
    }

    int platformPort() {
        return port("RAZAO_PORT", PORT);
    }

    String address() {
        return text("RAZAO_ADDRESS").orElse("127.0.0.1");
    }

    /** Where we reach what listens on the address. */
    URI urlOn(int port) {
        var everywhere = Set.of("0.0.0.0", "::").contains(address());
        return URI.create("http://%s:%d".formatted(everywhere ? "127.0.0.1" : address(), port));
    }

    /** The port under that name; 0 stands for any free one. */
    int port(String name, int otherwise) {
        var wanted = text(name).orElse(String.valueOf(otherwise));
        if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) > LAST_PORT) {
            throw new MissingPrerequisite(name + " must be a port from 0 to 65535, not '" + wanted + "'.");
        }
        return Integer.parseInt(wanted);
    }

    /** Set and not blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}

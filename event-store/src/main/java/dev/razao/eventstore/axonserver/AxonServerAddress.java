package dev.razao.eventstore.axonserver;

import org.jspecify.annotations.Nullable;

/** @param accessToken absent where the server asks for none */
public record AxonServerAddress(
        String host, int port, @Nullable String accessToken) {

    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException unless the text reads host:port */
    public static AxonServerAddress parse(String hostAndPort, @Nullable String accessToken) {
        var parts = hostAndPort.split(":", -1);
        if (parts.length == 2 && !parts[0].isBlank() && parts[1].matches("\\d{1,5}")) {
            int port = Integer.parseInt(parts[1]);
            if (port > 0 && port <= LAST_PORT) {
                return new AxonServerAddress(parts[0], port, accessToken);
            }
        }
        throw new IllegalArgumentException("RAZAO_AXON_SERVER must read host:port, not '" + hostAndPort + "'");
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}

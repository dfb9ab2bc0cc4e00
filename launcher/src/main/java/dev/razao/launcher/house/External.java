package dev.razao.launcher.house;

import dev.razao.embedded.MissingPrerequisite;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Services that the environment names instead of the embedded ones; each is spoken to once before we rely on it. */
final class External {
    private static final int PATIENCE_SECONDS = 5;
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;
    private static final int AXON_PORT = 8124;

    private External() {}

    static String postgres(String text) {
        var url = url("RAZAO_POSTGRES_URL", text, "postgresql://user:password@host:port/database");
        var login = credentials(url);
        var properties = new Properties();
        properties.setProperty("user", login[0]);
        properties.setProperty("password", login[1]);
        properties.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
        var jdbc = "jdbc:postgresql://%s:%d%s".formatted(url.getHost(), port(url, POSTGRES_PORT), url.getPath());
        try (var _ = DriverManager.getConnection(jdbc, properties)) {
            return text;
        } catch (SQLException e) {
            throw unreachable("RAZAO_POSTGRES_URL", "PostgreSQL", url, POSTGRES_PORT, e);
        }
    }

    static String redis(String text) {
        var url = url("RAZAO_REDIS_URL", text, "redis://:password@host:port");
        try (var socket = new Socket()) {
            var patience = PATIENCE_SECONDS * 1000;
            socket.connect(new InetSocketAddress(url.getHost(), port(url, REDIS_PORT)), patience);
            socket.setSoTimeout(patience);
            var login = url.getUserInfo() == null ? "" : "AUTH " + credentials(url)[1] + "\r\n";
            socket.getOutputStream().write((login + "PING\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.contains("+PONG")) throw new IOException(answer.strip());
            return text;
        } catch (IOException e) {
            throw unreachable("RAZAO_REDIS_URL", "Redis", url, REDIS_PORT, e);
        }
    }

    /** What the environment says of the event store; nothing for the one in PostgreSQL. */
    static Map<String, String> eventStore(Settings settings) {
        var engine = settings.text("RAZAO_EVENT_STORE").orElse("postgres");
        return engine.equals("axon-server") ? Map.of("RAZAO_AXON_SERVER", axonServer(settings)) : Map.of();
    }

    static String axonServer(Settings settings) {
        var text = settings.text("RAZAO_AXON_SERVER")
                .orElseThrow(() -> new MissingPrerequisite(
                        "RAZAO_EVENT_STORE=axon-server needs RAZAO_AXON_SERVER, the host:port of an Axon Server."
                                + " To start one here: docker compose -f axon-server.yml up --wait"));
        var url = url("RAZAO_AXON_SERVER", "axon://" + text, "host:port");
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port(url, AXON_PORT)), PATIENCE_SECONDS * 1000);
            return text;
        } catch (IOException e) {
            throw new MissingPrerequisite(
                    "No Axon Server answers at %s:%d, which RAZAO_AXON_SERVER names (%s). To start one here: docker compose -f axon-server.yml up --wait"
                            .formatted(url.getHost(), port(url, AXON_PORT), e.getMessage()));
        }
    }

    static URI asaas(String text, Settings settings) {
        if (settings.text("RAZAO_ASAAS_KEY").isEmpty()) {
            throw new MissingPrerequisite(
                    "RAZAO_ASAAS_URL names an account at Asaas, so RAZAO_ASAAS_KEY must hold its key.");
        }
        return url("RAZAO_ASAAS_URL", text, "https://host/v3");
    }

    private static URI url(String setting, String text, String form) {
        try {
            var url = URI.create(text);
            if (url.getHost() != null) return url;
        } catch (IllegalArgumentException e) {
            // It may hold a password, so it is not repeated.
        }
        throw new MissingPrerequisite(setting + " must read " + form + ".");
    }

    private static String[] credentials(URI url) {
        var parts =
                url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
        return parts.length == 2 ? parts : new String[] {"", ""};
    }

    private static int port(URI url, int otherwise) {
        return url.getPort() < 0 ? otherwise : url.getPort();
    }

    private static MissingPrerequisite unreachable(String setting, String server, URI url, int port, Exception why) {
        return new MissingPrerequisite(
                "No %s answers at %s:%d, which %s names (%s): start it, correct the setting, or unset it for the embedded one."
                        .formatted(server, url.getHost(), port(url, port), setting, why.getMessage()));
    }
}

package dev.razao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** One Redis process on its folder, and how it is configured. */
record RedisServer(ServiceFolder folder, boolean durable, int port, String password) {

    static final Duration GRACE = Duration.ofSeconds(30);

    private static final String BINARY = "redis-server-6.2.6-v5-linux-amd64";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    ChildProcess start() throws IOException {
        var data = Files.createDirectories(folder.data());
        var settings = folder.path().resolve("redis.conf");
        PrivateFile.write(settings, settings());
        var command = new ProcessBuilder(binary().toString(), settings.toString()).directory(data.toFile());
        var server = ChildProcess.start(command, folder.log(), folder.pidFile());
        folder.awaitReady(server, this::answers, LONGEST_START);
        return server;
    }

    // In a file and not on the command line, where everybody on the machine could read the password.
    private String settings() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir .
                save ""
                appendonly %s
                appendfsync everysec
                """.formatted(port, password, durable ? "yes" : "no");
    }

    private boolean answers() {
        try {
            return RedisLine.ask(port, password, "PING").equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private static Path binary() {
        Programs.requireMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        return Cache.ofUser().folder(BINARY, RedisServer::unpackInto).resolve("redis-server");
    }

    private static void unpackInto(Path folder) throws IOException {
        var binary = folder.resolve("redis-server");
        try (var resource = Objects.requireNonNull(RedisServer.class.getResourceAsStream("/" + BINARY), BINARY)) {
            Files.copy(resource, binary);
        }
        if (!binary.toFile().setExecutable(true)) {
            throw new IOException(binary + " cannot be made executable");
        }
    }
}

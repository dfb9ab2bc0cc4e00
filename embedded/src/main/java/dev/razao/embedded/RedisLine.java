package dev.razao.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks Redis one thing that fits on a line. */
final class RedisLine {

    private static final int PATIENCE_MILLIS = 2_000;

    private RedisLine() {}

    /** The last line of the answer. */
    static String ask(int port, String password, String question) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var lines = "AUTH %s\r\n%s\r\nQUIT\r\n".formatted(password, question);
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            var answers = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            var lastFirst = new BufferedReader(answers).lines().toList().reversed();
            return lastFirst.size() > 1 ? lastFirst.get(1) : "";
        }
    }
}

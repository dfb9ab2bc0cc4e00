package dev.razao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's own loopback address. */
public final class Ports {

    // Below Linux's range for outgoing connections, which otherwise could take the port before the server does.
    private static final int FIRST = 20_000;
    private static final int END = 32_768;

    private Ports() {}

    /** The wanted port, or any free one when 0 is wanted. */
    public static int claim(int wanted, String server, String setting) {
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new MissingPrerequisite(("Port %d, wanted for %s, is taken:"
                            + " end the program that listens on it, or choose another port with %s.")
                    .formatted(wanted, server, setting));
        }
        return wanted;
    }

    private static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

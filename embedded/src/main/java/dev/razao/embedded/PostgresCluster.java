package dev.razao.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One data folder and the server that works on it. */
record PostgresCluster(
        ServiceFolder folder, PostgresMode mode, PostgresInstallation installation, PostgresAccount account) {

    static final String USER = "razao";
    static final Duration GRACE = Duration.ofSeconds(60);

    // After a crash the server replays its log before it answers.
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    /** Creates the data if there is none, and ends what a killed supervisor left working on it. */
    String prepare() throws IOException {
        ChildProcess.reap(folder.pidFile(), Signal.INTERRUPT, GRACE);
        var exists = Files.exists(folder.data());
        if (exists && Files.notExists(folder.passwordFile())) {
            throw new MissingPrerequisite("%s is missing, and without it nobody can open %s: put it back."
                    .formatted(folder.passwordFile(), folder.data()));
        }
        var password = PrivateFile.password(folder.passwordFile());
        if (!exists) {
            create();
        }
        account.requireOwnership(folder.data());
        PostgresLeftovers.end(folder.data());
        return password;
    }

    // Under another name until it is whole: an initdb that is cut off leaves nothing that looks like data.
    private void create() throws IOException {
        var unfinished = folder.path().resolve("data.unfinished");
        Folders.delete(unfinished);
        account.own(Files.createDirectory(unfinished));
        var initdb = Command.run(new ProcessBuilder(initdb(unfinished)), InputStream.nullInputStream());
        if (!initdb.succeeded()) {
            throw new IllegalStateException("initdb failed: " + initdb.output());
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path data) {
        var command = account.command(
                installation.program("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                // Text search lowers letters by this one, accented ones too.
                "--locale=C.UTF-8");
        command.addAll(mode.initdbOptions());
        return command;
    }

    ChildProcess start(int port) {
        var command = new ProcessBuilder(postgres(port)).directory(folder.path().toFile());
        var server = ChildProcess.start(command, folder.log(), folder.pidFile());
        folder.awaitReady(server, () -> isReady(server), LONGEST_RECOVERY);
        return server;
    }

    private List<String> postgres(int port) {
        var command = new ArrayList<>(account.command(
                installation.program("postgres"),
                "-D",
                folder.data().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        command.addAll(mode.settings());
        return command;
    }

    private boolean isReady(ChildProcess server) {
        try {
            var lines = Files.readAllLines(PostgresLeftovers.pidFile(folder.data()));
            return lines.getFirst().equals(Long.toString(server.pid()))
                    && lines.getLast().strip().equals("ready");
        } catch (IOException | RuntimeException e) {
            return false; // The server has yet to write it whole.
        }
    }
}

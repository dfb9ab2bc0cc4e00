package dev.razao.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Another JVM that runs a PostgreSQL: on the folder it is told, or else a temporary one. */
record Supervisor(Process jvm, long server, Path data, String password) implements AutoCloseable {

    static Supervisor start(String... folder) throws IOException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName(),
                        String.join("", folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var words = jvm.inputReader().readLine().split(" ");
        return new Supervisor(jvm, Long.parseLong(words[0]), Path.of(words[1]), words[2]);
    }

    static void main(String[] arguments) throws SQLException, InterruptedException {
        var folder = arguments[0];
        var postgres = folder.isEmpty() ? EmbeddedPostgres.temporary() : EmbeddedPostgres.start(Path.of(folder), 0);
        Sql.execute(postgres.database(), "create table if not exists kept as select 'here' as word");
        var data = Sql.ask(postgres.database(), "show data_directory");
        System.out.println(postgres.process().pid() + " " + data + " " + postgres.password());
        Thread.currentThread().join();
    }

    void end() {
        jvm.destroy();
        jvm.onExit().join();
    }

    void kill() {
        jvm.destroyForcibly();
        jvm.onExit().join();
    }

    boolean serverIsAlive() {
        return ProcessIdentity.of(server).isAlive();
    }

    @Override
    public void close() {
        kill();
        ProcessIdentity.of(server).kill();
    }
}

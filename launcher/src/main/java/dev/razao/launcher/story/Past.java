package dev.razao.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The run as it was before the approval, and everything that happened as a file. */
record Past(Stage stage, Traces traces) {

    void show() {
        var position = traces.approval().position();
        stage.narrator().begin("O passado e a prova");
        var before = stage.platform().runAsOf(traces.run(), position);
        stage.narrator()
                .tell("Na posição %s a execução estava em %s."
                        .formatted(position, before.path("status").asString()));
        export();
    }

    private void export() {
        var trail = stage.platform().exportTrail(traces.run());
        var file = stage.exports().resolve(traces.run() + ".ndjson");
        try {
            Files.createDirectories(stage.exports());
            Files.writeString(file, trail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.narrator()
                .tell("Trilha de auditoria: %d eventos em %s"
                        .formatted(trail.lines().count(), file));
    }
}

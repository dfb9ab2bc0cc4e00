package dev.razao.launcher.house;

import dev.razao.embedded.MissingPrerequisite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/**
 * Runs the program that moves events: on the database that the environment names, on the one of a running {@code up},
 * or on the embedded one, started for the moment.
 */
public record EventsCommand(Settings settings, List<String> words) {
    private static final String MAIN_CLASS = "dev.razao.wiring.EventsProgram";

    /** @return the program's exit status */
    public int run() {
        var named = settings.text("RAZAO_POSTGRES_URL").map(External::postgres);
        if (named.isPresent()) {
            return start(Workplace.open(settings.folder()).secrets(), named.get());
        }
        return Installation.findRunning(settings).map(this::runBeside).orElseGet(this::runApart);
    }

    private int runBeside(Instance instance) {
        if (words.contains("import")) {
            throw new MissingPrerequisite(
                    "A platform runs at %s: an import wants it stopped first.".formatted(instance));
        }
        return start(new Workplace(settings.folder()).secrets(), String.valueOf(instance.postgres()));
    }

    private int runApart() {
        try (var house = House.open(settings.folder())) {
            var secrets = house.place().secrets();
            var services = new Services(settings, house, Secrets.in(secrets, settings));
            return start(secrets, services.postgres());
        }
    }

    private int start(Path secrets, String postgres) {
        var environment = new HashMap<>(Secrets.in(secrets, settings).all());
        environment.putAll(External.eventStore(settings));
        environment.put("RAZAO_POSTGRES_URL", postgres);
        var program = Program.PLATFORM.attached(settings.checkout(), MAIN_CLASS, words);
        program.environment().putAll(environment);
        try {
            return program.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while events were moved", e);
        }
    }
}

package dev.razao.launcher;

import dev.razao.launcher.house.EventsCommand;
import dev.razao.launcher.house.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves events between stores. */
@Command(name = "events", description = "Export or import events.", mixinStandardHelpOptions = true)
final class Events {
    private static final String FILE = "A file, or - for the standard stream (the default).";

    @Command(name = "export", description = "Write all events, one a line; the platform may run meanwhile.")
    int export(
            @Parameters(defaultValue = "-", description = FILE) String file,
            @Option(names = "--from", paramLabel = "POSITION", description = "Only what comes after this place.")
                    @Nullable
                    String from,
            @Option(names = "--tenant", paramLabel = "ID", description = "Only what belongs to this tenant.") @Nullable
                    String tenant) {
        var words = new ArrayList<>(List.of("export", file));
        if (from != null) words.addAll(List.of("--from", from));
        if (tenant != null) words.addAll(List.of("--tenant", tenant));
        return new EventsCommand(Settings.ofThisProcess(), words).run();
    }

    @Command(name = "import", description = "Store exported events, all or none; the platform must be stopped.")
    int read(@Parameters(description = "A file, or - for the standard stream.") String file) {
        return new EventsCommand(Settings.ofThisProcess(), List.of("import", file)).run();
    }
}

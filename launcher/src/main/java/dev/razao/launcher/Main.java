package dev.razao.launcher;

import dev.razao.embedded.MissingPrerequisite;
import dev.razao.launcher.house.Stopping;
import dev.razao.launcher.http.Disappointment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** What the script {@code razao} calls once everything is built. */
@Command(
        name = "razao",
        description = "Razão: runs agents, charges for what they do, and proves it.",
        subcommands = {Up.class, Demo.class, Events.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments);
    }

    /** What a person can mend gets a sentence, all else its stack. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (Stopping.isUnderWay()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof MissingPrerequisite || failure instanceof Disappointment) {
            command.getErr().println("razao: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}

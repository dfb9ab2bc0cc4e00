package dev.razao.launcher;

import dev.razao.launcher.house.Installation;
import dev.razao.launcher.house.Resident;
import dev.razao.launcher.house.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs until Ctrl-C, or until one of its processes gives up. */
@Command(name = "up", description = "Start the platform with all it needs.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Override
    public Integer call() {
        var begin = System.nanoTime();
        System.out.println("Iniciando a Razão… / Starting Razão…");
        try (var installation = new Installation(Settings.ofThisProcess())) {
            var instance = installation.start();
            System.out.println(Welcome.to(instance, installation.logs(), System.nanoTime() - begin));
            return report(installation.awaitDeserter());
        }
    }

    private static int report(Resident ended) {
        System.err.printf(
                "razao: %s ended by itself; stopping the rest. The end of %s:%n%s%n",
                ended.name(), ended.log(), ended.lastWords());
        return ExitCode.SOFTWARE;
    }
}

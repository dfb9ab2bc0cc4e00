package dev.razao.launcher;

import dev.razao.launcher.house.Installation;
import dev.razao.launcher.house.Instance;
import dev.razao.launcher.house.Settings;
import dev.razao.launcher.http.AsaasControl;
import dev.razao.launcher.http.Disappointment;
import dev.razao.launcher.http.PlatformClient;
import dev.razao.launcher.story.Mishap;
import dev.razao.launcher.story.Narrator;
import dev.razao.launcher.story.PlatformCrash;
import dev.razao.launcher.story.Stage;
import dev.razao.launcher.story.Story;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Plays the main job and checks that each part did its own. */
@Command(name = "demo", description = "Play the main job on real parts and check it.", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @Option(names = "--crash", description = "Kill the platform once the charge exists outside, and start it again.")
    private boolean crash;

    private final Settings settings = Settings.ofThisProcess();

    @Override
    public Integer call() {
        var running = crash ? java.util.Optional.<Instance>empty() : Installation.findRunning(settings);
        return running.map(this::playOn).orElseGet(this::playApart);
    }

    private int playOn(Instance instance) {
        System.out.println("Na plataforma que já roda em / On the platform that runs at " + instance);
        return play(stage(instance), Mishap.NONE);
    }

    private int playApart() {
        System.out.println("Iniciando uma plataforma só para isto… / Starting a platform just for this…");
        try (var installation = Installation.temporary(settings)) {
            var instance = installation.start();
            var stage = stage(instance);
            return play(stage, crash ? new PlatformCrash(stage, installation, instance) : Mishap.NONE);
        }
    }

    private static Stage stage(Instance instance) {
        var asaas = new AsaasControl(instance.asaas());
        if (!asaas.isThere()) {
            throw new Disappointment("The demo pays by itself, which only the local Asaas allows, and %s is none."
                    .formatted(instance.asaas()));
        }
        return new Stage(new PlatformClient(instance.url(), instance.token()), asaas, new Narrator(System.out));
    }

    private static int play(Stage stage, Mishap mishap) {
        var checklist = new Story(stage, mishap).play();
        System.out.println();
        System.out.print(checklist);
        return checklist.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}

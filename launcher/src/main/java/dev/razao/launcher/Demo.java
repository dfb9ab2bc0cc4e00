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
import java.util.Optional;
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
        return found().map(this::playOn).orElseGet(this::playApart);
    }

    /** What others use is never killed. */
    private Optional<Instance> found() {
        return crash ? Optional.empty() : Instance.namedIn(settings).or(() -> Installation.findRunning(settings));
    }

    private int playOn(Instance instance) {
        System.out.println("Na plataforma que já roda em / On the platform that runs at " + instance);
        return play(stage(instance), Mishap.NONE);
    }

    private int playApart() {
        System.out.println("Iniciando uma plataforma só para isto… / Starting a platform just for this…");
        try (var installation = Installation.temporary(settings)) {
            System.out.println("Registros / logs: " + installation.logs());
            var instance = installation.start();
            var stage = stage(instance);
            var status = play(stage, crash ? new PlatformCrash(stage, installation, instance) : Mishap.NONE);
            if (status == ExitCode.OK) {
                installation.closeAndForget();
            }
            return status;
        }
    }

    private Stage stage(Instance instance) {
        var asaas = new AsaasControl(instance.asaas());
        if (!asaas.isThere()) {
            throw new Disappointment("The demo pays by itself, which only the local Asaas allows, and %s is none."
                    .formatted(instance.asaas()));
        }
        var platform = new PlatformClient(instance.url(), instance.token());
        return new Stage(
                platform, asaas, new Narrator(System.out), settings.folder().resolve("exports"));
    }

    private static int play(Stage stage, Mishap mishap) {
        if (new Story(stage, mishap).play().holds()) {
            System.out.println("Tudo confere. / All as expected.");
            return ExitCode.OK;
        }
        System.out.println("Há diferenças, marcadas com ✗. / There are differences, marked with ✗.");
        return ExitCode.SOFTWARE;
    }
}

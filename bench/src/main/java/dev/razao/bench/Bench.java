package dev.razao.bench;

import dev.razao.bench.report.Results;
import dev.razao.embedded.MissingPrerequisite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the script {@code razao} calls for {@code bench}. */
@Command(
        name = "razao bench",
        description = "Measures the platform beside its peers and the limits of the machine; writes bench/results/.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final Path CHECKOUT = Path.of(System.getProperty("razao.checkout", ""));

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What to run: b1 and so on; all without a name.")
    private List<String> names = new ArrayList<>();

    @ArgGroup
    private Size size = new Size();

    private static final class Size {
        @Option(names = "--full", description = "Longer, and with more events.")
        private boolean full;

        @Option(names = "--quick", description = "Only to see that it works: the figures mean nothing.")
        private boolean quick;

        Scale scale() {
            return full ? Scale.FULL : quick ? Scale.QUICK : Scale.NORMAL;
        }
    }

    static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        var wanted = wanted();
        var runs = new Runs(
                CHECKOUT.resolve("target", "bench"), new Results(CHECKOUT.resolve("bench", "results")), size.scale());
        wanted.forEach(runs::run);
        return CommandLine.ExitCode.OK;
    }

    private List<Benchmark> wanted() {
        try {
            return Benchmarks.named(names);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "razao: " + unknown.getMessage());
        }
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof MissingPrerequisite) {
            command.getErr().println("razao: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}

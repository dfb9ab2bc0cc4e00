package dev.razao.bench;

import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Result;
import dev.razao.bench.report.Results;
import dev.razao.bench.server.Server;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one benchmark after the other, each on a server of its own. */
record Runs(Path workplace, Results results, Scale scale) {

    void run(Benchmark benchmark) {
        System.err.printf("%s: %s%n", benchmark.name(), benchmark.title());
        try (var server = Server.start(workplace)) {
            var machine = server.machine();
            System.err.print(machine.description());
            var found = inTime(benchmark, server);
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            results.keep(new Result(
                    benchmark.name(),
                    benchmark.title(),
                    now,
                    scale,
                    machine,
                    found.remarks(),
                    found.verdicts(),
                    found.rows()));
            found.verdicts().forEach(verdict -> System.out.printf("%s: %s%n", verdict.target(), verdict.outcome()));
        }
    }

    private Findings inTime(Benchmark benchmark, Server server) {
        var task = new FutureTask<>(() -> benchmark.run(server, scale, line -> System.err.println("  " + line)));
        Thread.ofPlatform().daemon().name(benchmark.name()).start(task);
        try {
            return task.get(benchmark.limit(scale).toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new IllegalStateException(benchmark.name() + " is stuck: it took longer than "
                    + benchmark.limit(scale).toMinutes() + " minutes");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(benchmark.name() + " failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

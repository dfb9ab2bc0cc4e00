package dev.razao.launcher.house;

import dev.razao.embedded.ChildProcess;
import dev.razao.embedded.MissingPrerequisite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of this checkout that runs as a process of its own. */
record Program(String name, String module, List<String> flags) {
    static final Program PLATFORM = new Program(
            "platform",
            "api",
            List.of(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Daxoniq.update-checker.disabled=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow"));
    static final Program LOCAL_ASAAS =
            new Program("local-asaas", "local-asaas", List.of("-Xmx128m", "-XX:+UseSerialGC"));

    ChildProcess start(Path checkout, Workplace place, Map<String, String> environment) {
        var jar = jar(checkout);
        var command = java();
        command.addAll(classesReadBefore(jar));
        command.addAll(List.of("-jar", jar.toString()));
        var process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        return ChildProcess.start(process, place.log(name), place.pidFile(name));
    }

    /** Another main class of it, on this terminal; it ends with us. */
    ProcessBuilder attached(Path checkout, String mainClass, List<String> words) {
        var command = java();
        command.addAll(List.of("-cp", jar(checkout).toString(), mainClass));
        command.addAll(words);
        return new ProcessBuilder(command).inheritIO();
    }

    private Path jar(Path checkout) {
        var jar = checkout.resolve(module, "target", module + ".jar");
        if (Files.notExists(jar)) {
            throw new MissingPrerequisite(jar + " is not built: ./razao up builds it.");
        }
        return jar;
    }

    private List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        return command;
    }

    /** The JVM keeps its loaded classes beside the jar when it ends in order, and starts in half the time with them. */
    private static List<String> classesReadBefore(Path jar) {
        var archive = jar.resolveSibling(jar.getFileName() + ".jsa");
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }
}

package dev.razao.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The programs of the machine that we call. */
final class Programs {

    private Programs() {}

    static void require(String program, String debianPackage) {
        if (!exists(program)) {
            throw new MissingPrerequisite(program + " is missing: install it with: apt-get install " + debianPackage);
        }
    }

    static boolean exists(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The binaries that come out of Maven are built for one kind of machine. */
    static void requireMachine(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new MissingPrerequisite(("The embedded servers run on Linux on amd64, and this is %s on %s:"
                            + " name external ones with RAZAO_POSTGRES_URL and RAZAO_REDIS_URL.")
                    .formatted(system, architecture));
        }
    }
}

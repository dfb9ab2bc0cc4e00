package dev.razao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The account PostgreSQL runs under: it refuses root, and accounts without a name. */
enum PostgresAccount {
    /** Whoever started us. */
    OWN(),
    /** Us too, in a user namespace where we are called nobody; the files stay ours. */
    NAMESPACE("unshare", "--user"),
    /** Nobody, for containers that allow no namespaces; may pass root's folders on the way to its own. */
    NOBODY(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override");

    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    PostgresAccount(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static PostgresAccount usable() throws IOException {
        // The JDK calls an account without a name "?".
        var accepted = ownId() != ROOT_ID && !System.getProperty("user.name").equals("?");
        return accepted ? OWN : substitute();
    }

    private static PostgresAccount substitute() {
        return Stream.of(NAMESPACE, NOBODY)
                .filter(PostgresAccount::works)
                .findFirst()
                .orElseThrow(() -> new MissingPrerequisite("PostgreSQL runs neither as root nor without a name, and"
                        + " neither unshare nor setpriv works here: install them with: apt-get install util-linux,"
                        + " or start as an ordinary user."));
    }

    boolean works() {
        return prefix.isEmpty()
                || Programs.exists(prefix.getFirst())
                        && Command.run(command("true").toArray(String[]::new)).succeeded();
    }

    List<String> command(String... command) {
        var all = new ArrayList<>(prefix);
        all.addAll(Arrays.asList(command));
        return all;
    }

    void own(Path folder) throws IOException {
        Files.setAttribute(folder, "unix:uid", userId());
    }

    void requireOwnership(Path folder) throws IOException {
        if (!Files.getAttribute(folder, "unix:uid").equals(userId())) {
            throw new MissingPrerequisite("%s belongs to another account: give it to this one with: chown -R %d '%s'"
                    .formatted(folder, userId(), folder));
        }
    }

    private int userId() throws IOException {
        return this == NOBODY ? NOBODY_ID : ownId();
    }

    private static int ownId() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }
}

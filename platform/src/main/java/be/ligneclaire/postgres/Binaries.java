package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's programs and how to call them.
///
/// PostgreSQL refuses to run as root. As root its programs are started in a user namespace, in which they
/// are nobody in particular while their files stay root's.
final class Binaries {

    private final Path home;
    private final List<String> prefix;

    private Binaries(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /// Unpacks the programs unless they are there already.
    static Binaries ready() {
        var prefix = prefix();
        try {
            return new Binaries(Unpacking.done(), prefix);
        } catch (IOException e) {
            throw new DatabaseProblem("PostgreSQL's programs cannot be unpacked: " + Sentences.of(e), e);
        }
    }

    /// The command line of one of the programs.
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> prefix() {
        if (!Processes.isRoot()) {
            return List.of();
        }
        try {
            Processes.run(List.of("unshare", "--user", "true"));
            return List.of("unshare", "--user");
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "PostgreSQL does not run as root and this machine allows no user namespaces: run ./ligneclaire as an"
                            + " ordinary user, or use a PostgreSQL of your own with --database-url.",
                    e);
        }
    }
}

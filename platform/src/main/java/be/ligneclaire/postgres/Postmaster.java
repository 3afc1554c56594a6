package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What PostgreSQL notes about itself in `postmaster.pid`: line 1 the process, line 4 the port, line 8 its
/// state.
record Postmaster(long pid, int port, boolean isReady) {

    /// Empty when there is no such file, or not all of it yet.
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NoSuchFileException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Whether the process is there and serves this cluster; another may have its number by now.
    boolean lives(Path cluster) {
        return Processes.worksIn(pid, cluster);
    }
}

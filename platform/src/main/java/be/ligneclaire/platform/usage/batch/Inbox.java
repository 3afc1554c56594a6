package be.ligneclaire.platform.usage.batch;

import be.ligneclaire.platform.usage.intake.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A watched folder. Files come into `incoming` by a rename, so that one is never read half written; names
/// that begin with a dot or end in `.part` or `.tmp` wait for theirs.
///
/// ```
/// incoming/calls.csv → done/calls.csv      imported; what was set aside is in rejects/calls.rejects.csv
///                    → failed/calls.csv    cannot be read at all; failed/calls.csv.reason.txt says why
/// ```
///
/// A file stays in `incoming` until it is imported: whoever is killed on the way leaves it there, and
/// importing it again counts nothing twice. A full disk or a database that is away leaves it there too.
/// Two processes on one folder take turns, by a lock of the database.
@Component("usageInbox")
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long LOCK = 4_711_000_001L;

    private final Imports imports;
    private final SessionLock locks;
    private final Optional<Path> folder;

    Inbox(Imports imports, SessionLock locks, @Value("${ligneclaire.usage.folder:}") String folder) {
        this.imports = imports;
        this.locks = locks;
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /// Whether a folder is watched.
    boolean isThere() {
        return folder.isPresent();
    }

    /// Imports what is there, in order of name; how many files left `incoming`.
    int look() {
        if (folder.isEmpty()) {
            return 0;
        }
        try (var lock = locks.tryFor(LOCK)) {
            return lock.isHeld() ? take(folder.get()) : 0;
        }
    }

    private int take(Path folder) {
        int taken = 0;
        for (var file : waiting(folder)) {
            taken += take(folder, file) ? 1 : 0;
        }
        return taken;
    }

    private static List<Path> waiting(Path folder) {
        try {
            var incoming = Files.createDirectories(folder.resolve("incoming"));
            try (var files = Files.list(incoming)) {
                return files.filter(Inbox::isWhole).sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The watched folder " + folder + " cannot be read", e);
        }
    }

    private static boolean isWhole(Path file) {
        var name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && (name.endsWith(".csv") || name.endsWith(".csv.gz"))
                && Files.isRegularFile(file);
    }

    private boolean take(Path folder, Path file) {
        try {
            var imported = imports.file(file);
            if (imported.rejects().isPresent()) {
                move(imported.rejects().get(), folder.resolve("rejects"));
            }
            move(file, folder.resolve("done"));
            LOG.info(
                    "{}: {} accepted, {} duplicate, {} rejected",
                    file.getFileName(),
                    imported.accepted(),
                    imported.duplicate(),
                    imported.rejected());
            return true;
        } catch (IllegalArgumentException e) {
            return fail(folder, file, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} stays in incoming and is tried again: {}", file.getFileName(), e.getMessage());
            LOG.debug("Why", e);
            return false;
        }
    }

    private static boolean fail(Path folder, Path file, String reason) {
        try {
            var failed = move(file, folder.resolve("failed"));
            Files.writeString(failed.resolveSibling(failed.getFileName() + ".reason.txt"), reason + "\n");
            LOG.warn("{} cannot be imported: {}", file.getFileName(), reason);
            return true;
        } catch (IOException e) {
            LOG.warn("{} cannot be set apart: {}", file.getFileName(), e.getMessage());
            return false;
        }
    }

    /// Under its own name, or with a number where that is taken.
    private static Path move(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        var name = String.valueOf(file.getFileName());
        var target = into.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = into.resolve(i + "." + name);
        }
        try {
            return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new IOException(name + " was taken away", e);
        }
    }
}

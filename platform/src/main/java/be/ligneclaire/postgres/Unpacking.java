package be.ligneclaire.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks PostgreSQL's programs from their Maven artefact, once per user and version, into a cache folder:
/// `~/.cache/ligneclaire`, or the temporary folder when there is no home to write to.
final class Unpacking {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private Unpacking() {}

    /// The folder that holds `bin`, `lib` and `share`.
    static synchronized Path done() throws IOException {
        var archive = archive();
        var cache = cache();
        var home = cache.resolve(nameOf(archive));
        if (!isComplete(home)) {
            unpack(archive, cache, home);
        }
        return home;
    }

    private static boolean isComplete(Path home) {
        return Files.isExecutable(home.resolve("bin/postgres"));
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        var found =
                Optional.ofNullable(Unpacking.class.getResource("/postgres-%s-%s.txz".formatted(system, processor)));
        return found.orElseThrow(() -> new DatabaseProblem(
                "There is no embedded PostgreSQL for %s on %s: use one of your own with --database-url."
                        .formatted(system, processor)));
    }

    /// The version is in the name of the jar.
    private static String nameOf(URL archive) {
        var jar = archive.getPath().replaceFirst("\\.jar!.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static Path cache() throws IOException {
        var base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(set -> !set.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "/"), ".cache"));
        try {
            var cache = Files.createDirectories(base.resolve("ligneclaire"));
            return Files.isWritable(cache) ? cache : temporary();
        } catch (IOException noHome) {
            return temporary();
        }
    }

    private static Path temporary() throws IOException {
        var mine =
                Path.of(System.getProperty("java.io.tmpdir"), "ligneclaire-cache-" + System.getProperty("user.name"));
        if (!Files.exists(mine)) {
            Folders.createPrivate(mine);
        }
        if (!Files.getOwner(mine).equals(Files.getOwner(Path.of("/proc/self")))) {
            throw new IOException(mine + " belongs to someone else");
        }
        return mine;
    }

    /// Into a folder beside it that is renamed when complete, so that two processes may do it at the same
    /// time.
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        var beside = Files.createTempDirectory(cache, "unpacking-");
        try (var stream = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, beside);
            }
        }
        Files.setPosixFilePermissions(beside, EXECUTABLE);
        if (Files.exists(home) && !isComplete(home)) {
            Folders.delete(home);
        }
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!isComplete(home)) {
                throw e;
            }
            Folders.delete(beside);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive leads outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, EXECUTABLE);
        }
    }
}

package be.ligneclaire.simulation.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the repository, as they are written.
final class Sources {

    static final List<String> MODULES = List.of("core", "register", "platform", "simulation", "bench");

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Sources() {}

    private static Path root(Path folder) {
        var current = folder;
        while (!Files.exists(current.resolve("ligneclaire"))) {
            var parent = current.getParent();
            if (parent == null) {
                throw new IllegalStateException("There is no ./ligneclaire above " + folder);
            }
            current = parent;
        }
        return current;
    }

    /// The files below a folder of the repository whose name ends so; none when there is no such folder.
    static List<Path> below(String folder, String ending) {
        var start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The production sources of all modules.
    static Stream<Path> main(String ending) {
        return MODULES.stream().flatMap(module -> below(module + "/src/main", ending).stream());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its name from the root of the repository.
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}

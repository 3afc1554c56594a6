package be.ligneclaire.simulation.post;

import be.ligneclaire.platform.notifications.post.LetterPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints into a folder: the text of a letter (`outbox-7.txt`), what goes with it (`outbox-7.pdf`), and a line
/// in `index.csv`. The line comes last and makes the letter printed; a letter without one is printed again over
/// itself.
public final class PretendPrinter implements LetterPrinter {

    private static final String HEADER = "reference,to,language,subject";

    private final Path folder;

    /// @param folder made when the first letter comes
    public PretendPrinter(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized boolean hasTaken(String reference) {
        return references().contains(reference);
    }

    @Override
    public synchronized void print(Letter letter, Optional<byte[]> enclosure) {
        if (hasTaken(letter.reference())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            write(letter.reference() + ".txt", (letter.to() + "\n\n" + letter.text()).getBytes(StandardCharsets.UTF_8));
            if (enclosure.isPresent()) {
                write(letter.reference() + ".pdf", enclosure.get());
            }
            var line = Stream.of(
                            letter.reference(), letter.to(), letter.language().code(), letter.subject())
                    .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(","));
            var start = Files.exists(index()) ? "" : HEADER + "\n";
            Files.writeString(index(), start + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException("the printer cannot write into " + folder, e);
        }
    }

    /// The references of what was printed, in order.
    public synchronized List<String> references() {
        if (!Files.exists(index())) {
            return List.of();
        }
        try (var lines = Files.lines(index())) {
            return lines.skip(1)
                    .filter(line -> line.startsWith("\""))
                    .map(line -> line.substring(1, line.indexOf('"', 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        var draft = Files.write(folder.resolve(name + ".part"), content);
        Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path index() {
        return folder.resolve("index.csv");
    }
}

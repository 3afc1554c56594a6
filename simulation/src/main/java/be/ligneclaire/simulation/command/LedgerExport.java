package be.ligneclaire.simulation.command;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Books.Exported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;

/// `ledger export --month YYYY-MM --out FILE [--language en]`: a month's postings for bookkeeping, under
/// the name that was asked for only when the file is whole.
final class LedgerExport {

    private LedgerExport() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(
                        words, Command.with(Place.OPTIONS, "--month", "--out", "--language"), Command.NO_SWITCHES)
                .withoutWords();
        var month = arguments.month("--month", arguments.needed("--month"));
        var out = Path.of(arguments.needed("--out")).toAbsolutePath();
        var language = language(arguments);
        var folder = out.getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new WorkFailed(out + " cannot be written.");
        }
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire ledger export"));
        var books = closing.add(Application.withoutPages(place)).getBean(Books.class);
        var exported = write(books, month, language, out);
        var closed = books.lastClosed().filter(last -> !month.isAfter(last)).isPresent();
        output.say("%s: %d entries, %d lines, debit %s, credit %s; %s"
                .formatted(
                        month,
                        exported.entries(),
                        exported.postings(),
                        Euro.text(exported.total().debit()),
                        Euro.text(exported.total().credit()),
                        closed ? "closed" : "not closed, so more may follow"));
        return 0;
    }

    private static Language language(Arguments arguments) {
        return arguments
                .option("--language")
                .map(code -> Language.of(code)
                        .orElseThrow(() -> new WrongUsage("--language must be nl, fr, de or en, not '" + code + "'.")))
                .orElse(Language.EN);
    }

    private static Exported write(Books books, YearMonth month, Language language, Path out) {
        var unfinished = out.resolveSibling("." + out.getFileName() + ".unfinished");
        try {
            try {
                var exported = fill(unfinished, books, month, language);
                if (!exported.total().debit().equals(exported.total().credit())) {
                    throw new WorkFailed("The postings of " + month + " do not add up: " + exported.total() + ".");
                }
                Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
                return exported;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new WorkFailed(out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Exported fill(Path file, Books books, YearMonth month, Language language) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            return books.export(month, language, stream);
        }
    }
}

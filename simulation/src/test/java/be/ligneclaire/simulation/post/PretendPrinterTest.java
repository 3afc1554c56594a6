package be.ligneclaire.simulation.post;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.notifications.post.LetterPrinter.Letter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters in a folder, each once.
class PretendPrinterTest {

    private static final Letter LETTER =
            new Letter("outbox-7", "Lena \"L\" Peeters, Wetstraat 1", Language.NL, "Factuur mei", "Dag Lena");

    @TempDir
    private Path folder;

    @Test
    void a_letter_is_a_pdf_and_a_line_in_the_index_however_often_it_comes() throws IOException {
        var printer = new PretendPrinter(folder.resolve("letters"));
        assertThat(printer.hasTaken("outbox-7")).isFalse();

        printer.print(LETTER, Optional.of("%PDF".getBytes(StandardCharsets.UTF_8)));
        printer.print(LETTER, Optional.of("%PDF".getBytes(StandardCharsets.UTF_8)));

        assertThat(new PretendPrinter(folder.resolve("letters")).hasTaken("outbox-7"))
                .as("another process knows it too")
                .isTrue();
        assertThat(Files.readAllLines(folder.resolve("letters/index.csv")))
                .containsExactly(
                        "reference,to,language,subject",
                        "\"outbox-7\",\"Lena \"\"L\"\" Peeters, Wetstraat 1\",\"nl\",\"Factuur mei\"");
        assertThat(folder.resolve("letters/outbox-7.pdf")).hasContent("%PDF");
    }

    @Test
    void a_letter_that_was_cut_short_before_the_index_is_printed_again() throws IOException {
        Files.writeString(folder.resolve("outbox-7.pdf"), "half");
        var printer = new PretendPrinter(folder);

        assertThat(printer.hasTaken("outbox-7")).isFalse();
        printer.print(LETTER, Optional.of("%PDF".getBytes(StandardCharsets.UTF_8)));

        assertThat(folder.resolve("outbox-7.pdf")).hasContent("%PDF");
        assertThat(printer.references()).containsExactly("outbox-7");
    }
}

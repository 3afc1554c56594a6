package be.ligneclaire.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageGeneratorTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 28);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_seed_gives_the_same_file_and_another_one_another() throws IOException {
        var one = write("one.csv", 7);

        assertThat(write("two.csv", 7)).hasSameBinaryContentAs(one);
        assertThat(Files.mismatch(one, write("three.csv", 8))).isNotNegative();
        try (var zipped = new GZIPInputStream(Files.newInputStream(write("one.csv.gz", 7)))) {
            assertThat(zipped.readAllBytes()).isEqualTo(Files.readAllBytes(one));
        }
    }

    @Test
    void each_line_has_about_ten_records_a_day_with_numbers_that_ascend() throws IOException {
        var rows = Files.readAllLines(write("rows.csv", 1));

        assertThat(rows.size() - 1).isBetween(200 * 3 * 9, 200 * 3 * 11);
        var lines = new HashSet<String>();
        for (int i = 1; i < rows.size(); i++) {
            var fields = rows.get(i).split(",", -1);
            assertThat(fields).hasSize(11);
            assertThat(fields[1]).isEqualTo(Integer.toString(i));
            lines.add(fields[2]);
        }
        assertThat(lines)
                .hasSize(200)
                .contains(UsageGenerator.number(1), UsageGenerator.number(200))
                .doesNotContain(UsageGenerator.number(201));
        assertThat(UsageGenerator.number(1)).isEqualTo("+32490000001");
    }

    @Test
    void the_hour_that_spring_skips_has_no_records() throws IOException {
        assertThat(Files.readString(write("spring.csv", 3)))
                .contains("2026-03-29T01:", "2026-03-29T03:")
                .doesNotContain("2026-03-29T02:");
    }

    @Test
    void more_lines_than_the_series_has_are_refused() {
        assertThatThrownBy(() -> UsageGenerator.write(10_000_000, 1, 1, SPRING, folder.resolve("x.csv")))
                .hasMessage("There can be 1 to 9999999 lines, not 10000000.");
    }

    private Path write(String name, long seed) throws IOException {
        var file = folder.resolve(name);
        UsageGenerator.write(200, 3, seed, SPRING, file);
        return file;
    }
}

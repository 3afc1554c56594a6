package be.ligneclaire.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.simulation.network.EverydayUsage.ActiveLine;
import be.ligneclaire.simulation.stories.Moments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records on their way from a story to the room that rates them: nothing is lost, only lines and starts
/// change.
class UsageTextTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_file_keeps_its_rows_quotes_and_all() throws IOException {
        var file = folder.resolve("calls.csv");
        Files.writeString(
                file, "line,kind,start,seller\r\nm1,sms,2026-01-10T09:00,\"Say \"\"yes\"\", Ltd\"\nm2,odd,never\n");

        var text = UsageText.of(file)
                .withLines(line -> line.replace("m1", "+32450000000"))
                .withStarts(Moments.AS_WRITTEN);

        assertThat(UsageText.of(file).lines()).containsExactly("m1", "m2");
        assertThat(text.csv()).isEqualTo("""
                line,kind,start,seller
                +32450000000,sms,2026-01-10T09:00:00+01:00,"Say ""yes"", Ltd"
                m2,odd,never
                """);
    }

    @Test
    void the_same_seed_makes_the_same_records_within_the_time_a_line_was_active() {
        var lines = List.of(
                new ActiveLine("+32450000000", Service.MOBILE, FROM, UNTIL),
                new ActiveLine("FTTH0000000001", Service.INTERNET, FROM.plusSeconds(86_400), UNTIL),
                new ActiveLine("FTTH0000000002", Service.TV, FROM, UNTIL));

        var records = EverydayUsage.of(lines, 7).records(500);

        assertThat(records).hasSize(500).isEqualTo(EverydayUsage.of(lines, 7).records(500));
        assertThat(records).isNotEqualTo(EverydayUsage.of(lines, 8).records(500));
        assertThat(records).extracting(record -> record.get("line")).doesNotContain("FTTH0000000002");
        assertThat(records)
                .extracting(UsageTextTest::start)
                .isSorted()
                .allSatisfy(start -> assertThat(start).isBetween(FROM, UNTIL));
    }

    @Test
    void without_an_active_line_there_is_nothing_to_record() {
        assertThat(EverydayUsage.of(List.of(), 7).records(500)).isEmpty();
    }

    private static Instant start(Map<String, String> record) {
        return Instant.parse(record.getOrDefault("start", ""));
    }
}

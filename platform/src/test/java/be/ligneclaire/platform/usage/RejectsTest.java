package be.ligneclaire.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.usage.UsageRecords.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What cannot be read or rated stops nothing and loses nothing.
class RejectsTest extends UsageTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            # in a good row | instead               | reason
            {line}          | +32499999999          | the line is not one of ours
            {line}          | 0475                  | the line is not one of ours
            {line}          | +3247x                | the line is not a number with + or a service identifier
            {start}         | 2026-01-05T10:00:00   | the start is not an instant with offset such as 2026-01-31T12:00:00+01:00
            {start}         | 2026-02-30T10:00:00Z  | the start is not an instant with offset such as 2026-01-31T12:00:00+01:00
            {start}         | 2099-01-05T10:00:00Z  | the start lies more than 24 hours ahead
            {start}         | 2025-01-05T10:00:00Z  | the line was not active yet at the start
            voice           | telepathy             | the kind is none of voice, sms, mms, data, fixed-voice
            voice           | fixed-voice           | this kind of usage does not exist on a line of this service
            out             | sideways              | the direction is neither out nor in
            ,60,            | ,-60,                 | the seconds are missing or impossible
            ,60,            | ,,                    | the seconds are missing or impossible
            ,60,            | ,99999999,            | the seconds are missing or impossible
            +32475000001    | +3247500000O          | the other number is neither a number with + nor a short code
            +32475000001    | +3290012345           | a premium number or short code needs an amount
            +32475000001    | 1207                  | a premium number or short code needs an amount
            {source},       | {source},x            | the id is not a whole number of up to 18 digits
            {source},       | ,                     | the source is missing
            ,BE,            | ,be,                  | the visited country is not two capital letters
            ,BE,            | ,BE,1,50              | `has 12 fields instead of 11`
            ,BE,            | ,BE,"1,50"            | the amount is not an amount in euro such as 1.50
            ,BE,            | ,BE,-1.50             | the amount is not an amount in euro such as 1.50
            ,BE,            | ,BE,1.                | the amount is not an amount in euro such as 1.50
            ,BE,            | ,BE,,,                | `has 13 fields instead of 11`
            +32475000001    | "+32475000001         | a quote is not closed
            """)
    void a_row_that_cannot_be_rated_is_set_aside_with_its_reason(String good, String instead, String reason) {
        var item = mobile("mobile-talk");
        var row = call(item, 60, "+32475000001") + ",";
        var start = row.split(",")[5];
        var written =
                good.replace("{line}", number(item)).replace("{start}", start).replace("{source}", source);
        assertThat(row).contains(written);
        var broken = row.replace(written, instead.replace("{source}", source));

        var imported =
                usage.importText("rows", HEADER + ",amount\n" + broken + "\n" + sms(item, "+32475000001") + ",\n");

        assertThat(imported).returns(1L, Imported::accepted).returns(1L, Imported::rejected);
        var kept = context.getBean(JdbcClient.class)
                .sql("select file_line || ' ' || reason from usage.reject order by import_id desc limit 1")
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo("2 " + reason);
    }

    @Test
    void a_reject_file_is_corrected_and_imported_as_it_is() throws IOException {
        var item = mobile("mobile-talk");
        var file = Files.writeString(
                folder.resolve("calls.csv"),
                csv(sms(item, "+32475000001"), call(item, 60, "+3290012345"), "nonsense", sms(item, "+33612345678")));

        var first = usage.importFile(file);

        var rejects = first.rejects().orElseThrow();
        assertThat(first).returns(2L, Imported::accepted).returns(2L, Imported::rejected);
        assertThat(rejects).isEqualTo(folder.resolve("calls.rejects.csv"));
        var lines = Files.readAllLines(rejects);
        assertThat(lines.get(0)).isEqualTo(HEADER + ",file_line,reason");
        assertThat(lines.get(1)).endsWith(",BE,3,a premium number or short code needs an amount");
        assertThat(lines.get(2)).isEqualTo(",,,,,,,,,,4,has 1 fields instead of 10: nonsense");

        Files.writeString(rejects, Files.readString(rejects).replace("+3290012345", "+32475000002"));
        var again = usage.importFile(rejects);

        assertThat(again).returns(1L, Imported::accepted).returns(1L, Imported::rejected);
        assertThat(Files.readAllLines(again.rejects().orElseThrow()))
                .containsExactly(HEADER + ",file_line,reason", ",,,,,,,,,,3,the source is missing");
        assertThat(month(item).events()).isEqualTo(3);
    }

    @Test
    void a_reject_file_that_is_being_corrected_is_not_overwritten() throws IOException {
        var item = mobile("mobile-talk");
        var file = Files.writeString(folder.resolve("calls.csv"), csv(call(item, 60, "1207")));
        var first = usage.importFile(file).rejects().orElseThrow();
        assertThat(usage.importFile(file).rejects()).contains(first);

        Files.writeString(first, "being corrected");

        assertThat(usage.importFile(file).rejects()).contains(folder.resolve("calls.rejects.2.csv"));
        assertThat(first).hasContent("being corrected");
    }
}

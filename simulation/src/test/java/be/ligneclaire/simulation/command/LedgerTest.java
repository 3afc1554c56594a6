package be.ligneclaire.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ledger` as real processes, on an operator who has billed nobody yet.
class LedgerTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_month_is_exported_closed_once_and_checked() throws Exception {
        var file = folder.resolve("march.csv");

        says(0, "2001-03: 0 entries, 0 lines, debit 0.00, credit 0.00; not closed, so more may follow", export(file));
        says(0, "2001-03 is closed; what comes late is posted from 2001-04-01 on.", "close", "--month", "2001-03");
        says(1, "2001-03 is closed already.", "close", "--month", "2001-03");
        says(0, "All balances agree with the postings; closed until 2001-03-31.", "check");

        assertThat(file).hasContent("entry,date,key,account,name,billing_account,debit,credit");
        assertThat(Files.list(folder)).noneMatch(each -> each.toString().endsWith(".unfinished"));
    }

    @Test
    void what_is_wrong_is_said_before_anything_is_opened() throws Exception {
        says(
                1,
                folder.resolve("nowhere/march.csv") + " cannot be written.",
                export(folder.resolve("nowhere/march.csv")));
        says(
                2,
                "--month must be a month such as 2026-01, not 'March'. (./ligneclaire help lists the commands.)",
                "close",
                "--month",
                "March");
        says(2, "ledger is followed by 'export', 'check' or 'close'. (./ligneclaire help lists the commands.)", "open");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static String[] export(Path file) {
        return new String[] {"export", "--month", "2001-03", "--out", file.toString()};
    }

    /// One line, on standard output when it is done and on standard error when it is not.
    private void says(int code, String line, String... words) throws IOException, InterruptedException {
        var all = new java.util.ArrayList<String>();
        all.add("ledger");
        all.addAll(java.util.List.of(words));
        all.addAll(java.util.List.of("--data", folder.resolve("data").toString()));
        try (var typed = Typed.in(folder, all.toArray(String[]::new))) {
            assertThat(typed.code()).as(typed.err()).isEqualTo(code);
            assertThat(code == 0 ? typed.out() : typed.err()).isEqualTo(line + System.lineSeparator());
        }
    }
}

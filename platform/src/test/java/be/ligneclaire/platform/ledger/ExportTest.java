package be.ligneclaire.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.ledger.Books.Exported;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/// In months long ago, in which no other test posts.
@PlatformTest
class ExportTest {

    private static final long SEED = 20261128L;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private DataSource database;

    @Test
    void a_line_says_entry_day_key_account_who_owes_and_both_sides() {
        ledger.post(List.of(
                new Entry(
                        "export/a \"quoted\", long key",
                        LocalDate.of(1993, 5, 31),
                        List.of(
                                new Posting(Account.REVENUE_RECURRING, OptionalLong.empty(), Euro.of("-12.40")),
                                new Posting(Account.VAT_PAYABLE, OptionalLong.empty(), Euro.of("-2.60")),
                                new Posting(Account.RECEIVABLE, OptionalLong.of(9_900_017), Euro.of("15.00")))),
                new Entry(
                        "export/the month after",
                        LocalDate.of(1993, 6, 1),
                        List.of(
                                new Posting(Account.BANK, OptionalLong.empty(), Euro.of("15.00")),
                                new Posting(Account.RECEIVABLE, OptionalLong.of(9_900_017), Euro.of("-15.00"))))));

        var file = file(YearMonth.of(1993, 5), Language.FR);

        assertThat(file.replaceAll("(?m)^\\d+", "N")).isEqualTo("""
                entry,date,key,account,name,billing_account,debit,credit
                N,1993-05-31,"export/a ""quoted"", long key",400000,Clients,9900017,15.00,0.00
                N,1993-05-31,"export/a ""quoted"", long key",700000,Abonnements,,0.00,12.40
                N,1993-05-31,"export/a ""quoted"", long key",451000,TVA à payer,,0.00,2.60
                """.replace("\n", "\r\n"));
    }

    @Test
    void it_is_read_back_by_another_program_and_adds_up_to_the_balances() throws Exception {
        var month = YearMonth.of(1994, 2);
        ledger.post(new RandomEntries("export", SEED).of(month, 200));
        books.check();
        var out = new ByteArrayOutputStream();

        var exported = books.export(month, Language.NL, out);

        assertThat(exported.entries()).isEqualTo(200);
        assertThat(exported.total().debit()).isEqualTo(exported.total().credit());
        assertThat(readBack(out.toByteArray()))
                .as("seed %d", SEED)
                .containsExactlyElementsOf(books.balances(month).entrySet().stream()
                        .map(balance -> "%s %s %s"
                                .formatted(
                                        balance.getKey().number(),
                                        Euro.text(balance.getValue().debit()),
                                        Euro.text(balance.getValue().credit())))
                        .sorted()
                        .toList());
    }

    @Test
    void a_month_without_postings_is_a_header() {
        var out = new ByteArrayOutputStream();

        assertThat(books.export(YearMonth.of(1988, 1), Language.EN, out))
                .isEqualTo(new Exported(0, 0, Books.Turnover.NONE));
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }

    private String file(YearMonth month, Language language) {
        var out = new ByteArrayOutputStream();
        books.export(month, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// PostgreSQL reads the file: number, debit and credit of each account.
    private List<String> readBack(byte[] file) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table read_back (entry bigint, date date, key text, account text,"
                    + " name text, billing_account bigint, debit numeric, credit numeric)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy read_back from stdin with (format csv, header match)",
                            new ByteArrayInputStream(file));
            var lines = new java.util.ArrayList<String>();
            try (var rows = statement.executeQuery("select account || ' ' || sum(debit) || ' ' || sum(credit)"
                    + " from read_back group by account order by account")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("drop table read_back");
            return lines;
        }
    }
}

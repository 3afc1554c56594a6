package be.ligneclaire.platform.ledger.books;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Books.Exported;
import be.ligneclaire.platform.ledger.Books.Turnover;
import be.ligneclaire.platform.ledger.Ledger.Account;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A month's postings as a file for bookkeeping (`docs/ledger.md`), read with a cursor of the caller's
/// transaction, so that a month of any size takes little memory.
@Repository
class MonthExport {

    static final String HEADER = "entry,date,key,account,name,billing_account,debit,credit";
    private static final int ROWS_AT_ONCE = 5000;

    private final JdbcClient db;

    MonthExport(JdbcClient db) {
        this.db = db;
    }

    Exported write(YearMonth month, Language language, OutputStream out) {
        return db.sql("""
                        select e.entry_id, e.posted_on, e.key, p.account, p.account_id, p.amount
                          from ledger.entry e
                          join ledger.posting p on p.entry_id = e.entry_id
                         where e.posted_on >= :from
                           and e.posted_on < :to
                         order by e.posted_on, e.entry_id, p.amount < 0, p.account, p.account_id, p.amount
                        """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("from", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query((ResultSetExtractor<Exported>) rows -> write(rows, language, out));
    }

    private static Exported write(ResultSet rows, Language language, OutputStream out) throws SQLException {
        try {
            var file = new BufferedOutputStream(out);
            var count = new Count();
            line(file, HEADER);
            while (rows.next()) {
                var amount = rows.getBigDecimal("amount");
                line(file, row(rows, amount, language));
                count.add(rows.getLong("entry_id"), amount);
            }
            file.flush();
            return count.exported();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(OutputStream file, String line) throws IOException {
        file.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String row(ResultSet rows, BigDecimal amount, Language language) throws SQLException {
        var account = Account.valueOf(rows.getString("account"));
        var owing = rows.getString("account_id");
        return String.join(
                ",",
                rows.getString("entry_id"),
                rows.getString("posted_on"),
                cell(rows.getString("key")),
                account.number(),
                cell(account.title(language)),
                owing == null ? "" : owing,
                side(amount),
                side(amount.negate()));
    }

    private static String side(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO).setScale(2).toPlainString();
    }

    /// Quoted where it has to be.
    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /// What has been written.
    private static final class Count {

        private long entries;
        private long postings;
        private long lastEntry = -1;
        private BigDecimal debit = BigDecimal.ZERO;
        private BigDecimal credit = BigDecimal.ZERO;

        void add(long entry, BigDecimal amount) {
            entries += entry == lastEntry ? 0 : 1;
            lastEntry = entry;
            postings++;
            if (amount.signum() > 0) {
                debit = debit.add(amount);
            } else {
                credit = credit.subtract(amount);
            }
        }

        Exported exported() {
            return new Exported(entries, postings, new Turnover(Euro.of(debit), Euro.of(credit)));
        }
    }
}

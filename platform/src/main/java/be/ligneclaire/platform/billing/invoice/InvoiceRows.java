package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.CopyRows;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.invoice.Draft.DraftLine;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invoices and lines on their way into the database.
@Repository
public class InvoiceRows {

    private final JdbcClient db;
    private final DataSource database;

    InvoiceRows(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /// Keys for so many invoices, ascending.
    public long[] keys(int count) {
        return db
                .sql("select nextval('billing.invoice_key') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    /// Rows for [#line].
    public static CopyRows lines() {
        return new CopyRows(
                "billing.line (invoice_id, position, account_id, item_id, service_id, product, text, period,"
                        + " quantity, unit, amount, kind, rule, edition, clauses, figures, formula)");
    }

    /// Adds a line.
    ///
    /// @param position from 1
    public static void line(CopyRows rows, long invoiceId, int position, long accountId, DraftLine line) {
        rows.number(invoiceId)
                .number(position)
                .number(accountId)
                .number(line.itemId())
                .number(line.serviceId())
                .text(line.product())
                .text(line.text())
                .days(line.period())
                .number(line.quantity())
                .text(line.unit())
                .money(line.amount())
                .text(line.kind().word())
                .text(line.reason().rule())
                .text(line.reason().edition())
                .text(line.reason().clauses())
                .text(line.reason().figures())
                .text(line.reason().formula())
                .end();
    }

    /// Writes invoices whose lines are there.
    public void write(Iterable<Invoice> invoices) {
        var rows =
                new CopyRows("billing.invoice (invoice_id, public_id, account_id, run_day, kind, number, month, issued,"
                        + " due, total, total_excl_vat, vat, structured_communication, language, edition)");
        for (var invoice : invoices) {
            rows.number(invoice.invoiceId())
                    .text(uuid(invoice.publicId()))
                    .number(invoice.accountId())
                    .date(invoice.issued())
                    .text(invoice.kind().name())
                    .text(invoice.number())
                    .date(invoice.month().atDay(1))
                    .date(invoice.issued())
                    .date(invoice.due())
                    .money(invoice.total())
                    .money(invoice.totalExclVat())
                    .money(invoice.vat())
                    .text(invoice.structuredCommunication())
                    .text(invoice.language().code())
                    .text(invoice.edition().code())
                    .end();
        }
        rows.into(database);
    }

    /// PostgreSQL reads 32 hexadecimal digits as a uuid.
    private static String uuid(PublicId id) {
        return id.text();
    }
}

package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.billing.Billing.Comparison;
import be.ligneclaire.platform.billing.Billing.Difference;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.Billing.Preview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.threeten.extra.LocalDateRange;

/// Invoices and lines as they were sent.
@Repository
public class IssuedInvoices {

    private static final String INVOICES = """
            select invoice_id, public_id, account_id, kind, number, month, issued, due, total, total_excl_vat, vat,
                   structured_communication, language, edition
              from billing.invoice
            """;

    /// Of a run: a credit note of its own tells nothing about the month.
    private static final String LATEST = " order by issued desc, invoice_id desc limit 1";

    private final JdbcClient db;

    IssuedInvoices(JdbcClient db) {
        this.db = db;
    }

    /// Of an account, newest first.
    public List<Invoice> of(long accountId) {
        return db.sql(INVOICES + """
                 where account_id = :account
                 order by issued desc, invoice_id desc
                """)
                .param("account", accountId)
                .query((row, _) -> invoice(row))
                .list();
    }

    /// One of an account, with its lines.
    public Optional<InvoiceWithLines> find(long accountId, PublicId publicId) {
        return db.sql(INVOICES + """
                 where account_id = :account
                   and public_id = cast(:id as uuid)
                """)
                .param("account", accountId)
                .param("id", publicId.text())
                .query((row, _) -> invoice(row))
                .optional()
                .map(this::withLines);
    }

    /// A document beside the one of the same account that was issued before it.
    public Optional<Comparison> whatChanged(InvoiceWithLines document) {
        var after = document.invoice();
        return db.sql(INVOICES + """
                 where account_id = :account
                   and (issued, invoice_id) < (:issued, :invoice)
                   and run_day is not null
                   and exists (select from billing.invoice of_a_run
                                where of_a_run.invoice_id = :invoice
                                  and of_a_run.run_day is not null)
                """ + LATEST)
                .param("account", after.accountId())
                .param("issued", after.issued())
                .param("invoice", after.invoiceId())
                .query((row, _) -> invoice(row))
                .optional()
                .map(this::withLines)
                .map(before ->
                        new Comparison(before.invoice(), after, WhatChanged.between(before.lines(), document.lines())));
    }

    /// A preview beside the last document of the account.
    public Optional<Difference> whatWillChange(long accountId, Preview next) {
        return db.sql(INVOICES + " where account_id = :account and run_day is not null" + LATEST)
                .param("account", accountId)
                .query((row, _) -> invoice(row))
                .optional()
                .map(this::withLines)
                .map(last -> new Difference(last.invoice(), WhatChanged.between(last.lines(), next.lines())));
    }

    /// By number, with its lines.
    public Optional<InvoiceWithLines> byNumber(String number) {
        return db.sql(INVOICES + """
                 where number = :number
                """)
                .param("number", number)
                .query((row, _) -> invoice(row))
                .optional()
                .map(this::withLines);
    }

    /// Of a run, for the accounts `from` (included) to `to` (excluded), in order of number.
    public List<Invoice> issued(LocalDate day, long from, long to) {
        return db.sql(INVOICES + """
                 where account_id >= :from
                   and account_id < :to
                   and run_day = :day
                 order by number
                """)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query((row, _) -> invoice(row))
                .list();
    }

    /// Which of the accounts `from` (included) to `to` (excluded) a run has billed already.
    public Set<Long> billed(LocalDate day, long from, long to) {
        return new HashSet<>(db.sql("""
                        select account_id
                          from billing.invoice
                         where account_id >= :from
                           and account_id < :to
                           and run_day = :day
                        """)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /// The numbers of some invoices.
    public Map<Long, String> numbers(Collection<Long> invoiceIds) {
        var numbers = new HashMap<Long, String>();
        if (!invoiceIds.isEmpty()) {
            db.sql("select invoice_id, number from billing.invoice where invoice_id = any(:ids)")
                    .param("ids", invoiceIds.toArray(Long[]::new))
                    .query((row, _) -> numbers.put(row.getLong("invoice_id"), row.getString("number")))
                    .list();
        }
        return numbers;
    }

    private InvoiceWithLines withLines(Invoice invoice) {
        return new InvoiceWithLines(
                invoice,
                db.sql("""
                        select position, item_id, service_id, product, text, lower(period) as first_day,
                               upper(period) as end_day, quantity, unit, amount, kind, rule, edition, clauses,
                               figures::text as figures, formula
                          from billing.line
                         where invoice_id = :invoice
                           and account_id = :account
                         order by position
                        """)
                        .param("invoice", invoice.invoiceId())
                        .param("account", invoice.accountId())
                        .query((row, _) -> line(row))
                        .list());
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getLong("invoice_id"),
                new PublicId(row.getString("public_id").replace("-", "")),
                row.getLong("account_id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("issued", LocalDate.class),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                Euro.of(row.getBigDecimal("total")),
                Euro.of(row.getBigDecimal("total_excl_vat")),
                Euro.of(row.getBigDecimal("vat")),
                row.getString("structured_communication"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                Edition.named(row.getString("edition")));
    }

    private static Line line(ResultSet row) throws SQLException {
        var firstDay = Optional.ofNullable(row.getObject("first_day", LocalDate.class));
        var endDay = row.getObject("end_day", LocalDate.class);
        return new Line(
                row.getInt("position"),
                number(row, "item_id"),
                number(row, "service_id"),
                row.getString("product"),
                row.getString("text"),
                firstDay.map(day -> LocalDateRange.of(day, endDay)),
                number(row, "quantity"),
                Optional.ofNullable(row.getString("unit")),
                Euro.of(row.getBigDecimal("amount")),
                LineKind.of(row.getString("kind")),
                row.getString("rule"),
                row.getString("edition"),
                List.of((String[]) row.getArray("clauses").getArray()),
                Reason.figures(row.getString("figures")),
                row.getString("formula"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}

package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.platform.billing.Billing.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers without gaps, per series and year. Whoever takes some locks the series until the transaction
/// ends: they are taken last.
@Repository
public class InvoiceNumbers {

    private final JdbcClient db;

    InvoiceNumbers(JdbcClient db) {
        this.db = db;
    }

    /// Takes so many numbers of a series.
    ///
    /// @return the first of them
    public long take(DocumentKind kind, int year, int count) {
        return db.sql("""
                        insert into billing.series as series (prefix, year, last)
                        values (:prefix, :year, :count)
                            on conflict (prefix, year) do update
                           set last = series.last + excluded.last
                        returning last
                        """)
                        .param("prefix", prefix(kind))
                        .param("year", year)
                        .param("count", count)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    /// `2026-00000001`, a credit note's `C2026-00000001`.
    public static String text(DocumentKind kind, int year, long number) {
        return prefix(kind) + year + "-" + "%08d".formatted(number);
    }

    private static String prefix(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "";
            case CREDIT_NOTE -> "C";
        };
    }
}

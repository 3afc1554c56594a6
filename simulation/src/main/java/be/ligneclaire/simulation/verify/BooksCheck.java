package be.ligneclaire.simulation.verify;

import java.sql.Connection;
import java.sql.SQLException;

/// Are numbers without gaps, does each entry of the ledger sum to zero, and is what an account owes there its
/// documents less its payments? Each question is one query whose rows are the differences.
final class BooksCheck {

    private final Connection connection;
    private final Report report;

    BooksCheck(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    void run() throws SQLException {
        ask("""
                select 'numbers ' || series,
                       count(*) || ' documents, the first ' || min(n) || ', the last ' || max(n) || ', '
                       || coalesce(max(kept), 0) || ' given'
                  from (select split_part(i.number, '-', 1) as series, split_part(i.number, '-', 2)::bigint as n,
                               s.last as kept
                          from billing.invoice i
                          left join billing.series s on s.prefix || s.year = split_part(i.number, '-', 1)
                         where i.number ~ '^C?[0-9]{4}-[0-9]{8}$') as numbered
                 group by series
                having count(*) <> max(n) or min(n) <> 1 or coalesce(max(kept), 0) <> max(n)
                """);
        ask("""
                select 'line ' || l.position || ' of document ' || l.invoice_id, 'there is no such document'
                  from billing.line l
                 where not exists (select from billing.invoice i where i.invoice_id = l.invoice_id)
                """);
        ask("""
                select 'ledger entry ' || coalesce(e.key, p.entry_id::text), 'its postings sum to ' || sum(p.amount)
                  from ledger.posting p
                  left join ledger.entry e on e.entry_id = p.entry_id
                 group by p.entry_id, e.key
                having sum(p.amount) <> 0 or e.key is null
                """);
        ask("""
                select 'account ' || account_id,
                       'it owes ' || sum(owed) || ' in the ledger, ' || sum(asked) || ' by documents and payments'
                  from (select account_id, amount as owed, 0.00 as asked from ledger.posting
                         where account = 'RECEIVABLE'
                        union all select account_id, 0.00, total from billing.invoice
                        union all select account_id, 0.00, -amount from payments.booking where method <> 'credit'
                        union all select account_id, 0.00, amount from payments.refund
                        union all select account_id, 0.00, -amount from payments.write_off) as moved
                 group by account_id
                having sum(owed) <> sum(asked)
                """);
    }

    private void ask(String question) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var row = statement.executeQuery(question)) {
                while (row.next()) {
                    report.differs(row.getString(1), row.getString(2));
                }
            }
        }
    }
}

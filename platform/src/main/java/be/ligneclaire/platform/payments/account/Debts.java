package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.CopyRows;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What customers were asked for, and the credit notes they have; written once each, in sets.
@Repository
class Debts {

    private static final String OPEN = """
            select d.number, d.account_id, d.issued, d.total, d.edition,
                   coalesce((select max(l.due) from payments.later_due l where l.number = d.number), d.due) as due,
                   d.total - coalesce(sum(a.amount), 0.00) - coalesce(max(w.amount), 0.00) as open,
                   coalesce(max(w.amount), 0.00) as given_up, max(a.value_date) as last_paid
              from payments.debt d
              left join payments.allocation a on a.number = d.number
              left join lateral (select sum(o.amount) as amount from payments.write_off o where o.number = d.number) w
                on true
            """;

    private final JdbcClient db;
    private final DataSource database;

    Debts(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /// Opens debts; those that are there already stay as they are.
    void open(List<NewDebt> debts) {
        if (debts.isEmpty()) {
            return;
        }
        if (noneIsThere(debts)) {
            copy(debts);
        } else {
            addWhatIsMissing(debts);
        }
    }

    /// Those of a chunk of a run follow each other, so that one look tells; two who look at the same time are told
    /// apart by the key.
    private boolean noneIsThere(List<NewDebt> debts) {
        var numbers = debts.stream().map(NewDebt::number).sorted().toList();
        return db.sql("""
                        select not exists (
                            select from payments.debt where number >= :first and number <= :last)
                        """)
                .param("first", numbers.getFirst())
                .param("last", numbers.getLast())
                .query(Boolean.class)
                .single();
    }

    private void copy(List<NewDebt> debts) {
        var rows = new CopyRows("payments.debt (number, account_id, issued, due, total, edition, by_debit)");
        for (var debt : debts) {
            rows.text(debt.number())
                    .number(debt.accountId())
                    .date(debt.issued())
                    .date(debt.due())
                    .money(debt.total())
                    .text(debt.edition().code())
                    .text(debt.byDebit() ? "t" : "f")
                    .end();
        }
        rows.into(database);
    }

    private void addWhatIsMissing(List<NewDebt> debts) {
        db.sql("""
                insert into payments.debt (number, account_id, issued, due, total, edition, by_debit)
                select * from unnest(:numbers, :accounts, :issued, :due, :totals, :editions, :debits)
                    on conflict (number) do nothing
                """)
                .param("numbers", column(debts, NewDebt::number, String[]::new))
                .param("accounts", column(debts, NewDebt::accountId, Long[]::new))
                .param("issued", column(debts, debt -> Date.valueOf(debt.issued()), Date[]::new))
                .param("due", column(debts, debt -> Date.valueOf(debt.due()), Date[]::new))
                .param("totals", column(debts, debt -> debt.total().getAmount(), BigDecimal[]::new))
                .param("editions", column(debts, debt -> debt.edition().code(), String[]::new))
                .param("debits", column(debts, NewDebt::byDebit, Boolean[]::new))
                .update();
    }

    /// Gives more time to pay an invoice; a day that was noted before changes nothing.
    void dueLater(String number, long accountId, LocalDate due) {
        db.sql("""
                insert into payments.later_due (number, due, account_id)
                select number, greatest(due, :due), account_id
                  from payments.debt
                 where number = :number and account_id = :account
                    on conflict (number, due) do nothing
                """)
                .param("number", number)
                .param("account", accountId)
                .param("due", due)
                .update();
    }

    /// Notes credit notes; those that are there already stay as they are.
    void note(List<CreditNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        db.sql("""
                insert into payments.credit_note (number, account_id, issued, amount, edition)
                select * from unnest(:numbers, :accounts, :issued, :amounts, :editions)
                    on conflict (number) do nothing
                """)
                .param("numbers", column(notes, CreditNote::number, String[]::new))
                .param("accounts", column(notes, CreditNote::accountId, Long[]::new))
                .param("issued", column(notes, note -> Date.valueOf(note.issued()), Date[]::new))
                .param("amounts", column(notes, note -> note.amount().getAmount(), BigDecimal[]::new))
                .param("editions", column(notes, note -> note.edition().code(), String[]::new))
                .update();
    }

    /// All of an account, oldest due date first.
    List<Debt> of(long accountId) {
        return db.sql(OPEN + """
                 where d.account_id = :account
                 group by d.number
                 order by due, d.number
                """)
                .param("account", accountId)
                .query((row, _) -> debt(row))
                .list();
    }

    /// What is to be collected by direct debit on a day and is still open, in order of account.
    List<Debt> toCollect(LocalDate due) {
        return db.sql(OPEN + """
                 where d.by_debit
                   and d.due = :due
                 group by d.number
                having d.total > coalesce(sum(a.amount), 0.00) + coalesce(max(w.amount), 0.00)
                 order by d.account_id, d.number
                """).param("due", due).query((row, _) -> debt(row)).list();
    }

    /// The credit notes of an account.
    List<CreditNote> notesOf(long accountId) {
        return db.sql("""
                select number, account_id, issued, amount, edition
                  from payments.credit_note
                 where account_id = :account
                 order by issued, number
                """)
                .param("account", accountId)
                .query((row, _) -> new CreditNote(
                        row.getString("number"),
                        row.getLong("account_id"),
                        row.getObject("issued", LocalDate.class),
                        Euro.of(row.getBigDecimal("amount")),
                        Edition.named(row.getString("edition"))))
                .list();
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(
                row.getString("number"),
                row.getLong("account_id"),
                row.getObject("issued", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Euro.of(row.getBigDecimal("total")),
                Euro.of(row.getBigDecimal("open")),
                row.getBigDecimal("given_up").signum() > 0
                        ? Optional.empty()
                        : Optional.ofNullable(row.getObject("last_paid", LocalDate.class)),
                Edition.named(row.getString("edition")));
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, java.util.function.IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /// @param byDebit whether it will be collected
    record NewDebt(
            String number,
            long accountId,
            LocalDate issued,
            LocalDate due,
            Money total,
            Edition edition,
            boolean byDebit) {}

    /// @param amount positive
    record CreditNote(String number, long accountId, LocalDate issued, Money amount, Edition edition) {}

    /// @param open what is neither paid nor given up
    /// @param lastPaid the value date of the latest money on it; empty where something of it was given up
    record Debt(
            String number,
            long accountId,
            LocalDate issued,
            LocalDate due,
            Money total,
            Money open,
            Optional<LocalDate> lastPaid,
            Edition edition) {

        boolean isOpen() {
            return open.isPositive();
        }
    }
}

package be.ligneclaire.platform.billing.desk;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing.KindTotal;
import be.ligneclaire.platform.billing.RunReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads runs from their chunks, what was held back and the tally; never from invoices, but for the few
/// accounts that were held back.
@Service
@Transactional(readOnly = true)
class RunDesk implements RunReports {

    private static final String RUNS = """
            select r.day, r.pass, c.chunks, c.done, t.invoices, t.credit_notes, t.total, h.held, h.billed
              from billing.run r
             cross join lateral (
                   select count(*) as chunks, count(*) filter (where done) as done
                     from billing.chunk
                    where day = r.day) c
             cross join lateral (
                   select coalesce(sum(count) filter (where what = 'INVOICE'), 0) as invoices,
                          coalesce(sum(count) filter (where what = 'CREDIT_NOTE'), 0) as credit_notes,
                          coalesce(sum(amount), 0.00) as total
                     from billing.tally
                    where day = r.day
                      and what in ('INVOICE', 'CREDIT_NOTE')) t
             cross join lateral (
                   select count(*) as held, count(*) filter (where exists (
                            select from billing.invoice i
                             where i.account_id = b.account_id
                               and i.run_day >= b.day)) as billed
                     from billing.held_back b
                    where b.day = r.day) h
            """;

    private static final String HELD_BACK = """
            select b.day, b.account_id, b.reason, i.number
              from billing.held_back b
              left join lateral (
                   select number
                     from billing.invoice
                    where account_id = b.account_id
                      and run_day >= b.day
                    order by run_day
                    limit 1) i on true
            """;

    private final JdbcClient db;

    RunDesk(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Run> runs() {
        return db.sql(RUNS + " order by r.day desc").query((row, _) -> run(row)).list();
    }

    @Override
    public Optional<Run> run(LocalDate day) {
        return db.sql(RUNS + " where r.day = :day")
                .param("day", day)
                .query((row, _) -> run(row))
                .optional();
    }

    @Override
    public Map<LineKind, KindTotal> totals(LocalDate day) {
        var kinds = new TreeMap<LineKind, KindTotal>();
        db.sql("""
                select what, sum(count) as lines, sum(amount) as amount
                  from billing.tally
                 where day = :day
                   and what = any(:kinds)
                 group by what
                """)
                .param("day", day)
                .param(
                        "kinds",
                        Arrays.stream(LineKind.values()).map(LineKind::word).toArray(String[]::new))
                .query((row, _) -> kinds.put(
                        LineKind.of(row.getString("what")),
                        new KindTotal(row.getLong("lines"), Euro.of(row.getBigDecimal("amount")))))
                .list();
        return kinds;
    }

    @Override
    public List<HeldBack> heldBack(LocalDate day, int limit) {
        return db.sql(HELD_BACK + """
                 where b.day = :day
                 order by i.number is not null, b.account_id
                 limit :limit
                """)
                .param("day", day)
                .param("limit", limit)
                .query((row, _) -> heldBack(row))
                .list();
    }

    @Override
    public Optional<HeldBack> heldBack(LocalDate day, long accountId) {
        return db.sql(HELD_BACK + " where b.day = :day and b.account_id = :account")
                .param("day", day)
                .param("account", accountId)
                .query((row, _) -> heldBack(row))
                .optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("day", LocalDate.class),
                row.getInt("pass"),
                row.getLong("chunks"),
                row.getLong("done"),
                row.getLong("invoices"),
                row.getLong("credit_notes"),
                Euro.of(row.getBigDecimal("total")),
                row.getLong("held"),
                row.getLong("billed"));
    }

    private static HeldBack heldBack(ResultSet row) throws SQLException {
        return new HeldBack(
                row.getObject("day", LocalDate.class),
                row.getLong("account_id"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("number")));
    }
}

package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear;
import be.ligneclaire.core.rating.PlanYear.PlanCost;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.usage.CheapestPlans.Stated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What bills tell of the cheapest plan, kept as it was told.
@Repository("usageStatedPlans")
class StatedRows {

    private final JdbcClient db;

    StatedRows(JdbcClient db) {
        this.db = db;
    }

    /// One comparison to keep.
    record Row(long serviceId, long accountId, Edition edition, PlanComparison comparison) {}

    /// Keeps those of a bill, all in two statements; what is there stays as it is.
    void add(LocalDate billOn, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                insert into usage.comparison (service_id, bill_on, account_id, own, edition, from_month, to_month)
                select k.service_id, :bill_on, k.account_id, k.own, k.edition, k.from_month::date, k.to_month::date
                  from unnest(:services::bigint[], :accounts::bigint[], :own::text[], :editions::text[], :from::text[],
                              :through::text[]) as k (service_id, account_id, own, edition, from_month, to_month)
                    on conflict do nothing
                """)
                .param("bill_on", billOn)
                .param("services", rows.stream().map(Row::serviceId).toArray(Long[]::new))
                .param("accounts", rows.stream().map(Row::accountId).toArray(Long[]::new))
                .param("own", rows.stream().map(row -> row.comparison().own()).toArray(String[]::new))
                .param(
                        "editions",
                        rows.stream().map(row -> row.edition().code()).toArray(String[]::new))
                .param(
                        "from",
                        months(rows.stream().map(row -> row.comparison().from()).toList()))
                .param(
                        "through",
                        months(rows.stream()
                                .map(row -> row.comparison().through())
                                .toList()))
                .update();
        addPlans(billOn, rows);
    }

    private static String[] months(List<YearMonth> months) {
        return months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new);
    }

    private void addPlans(LocalDate billOn, List<Row> rows) {
        var services = new ArrayList<Long>();
        var positions = new ArrayList<Integer>();
        var plans = new ArrayList<PlanCost>();
        for (var row : rows) {
            var all = row.comparison().plans();
            for (int i = 0; i < all.size(); i++) {
                services.add(row.serviceId());
                positions.add(i + 1);
                plans.add(all.get(i));
            }
        }
        db.sql("""
                insert into usage.compared_plan (service_id, bill_on, position, offer, monthly, outside)
                select k.service_id, :bill_on, k.position, k.offer, k.monthly::numeric, k.outside::numeric
                  from unnest(:services::bigint[], :positions::int[], :offers::text[], :monthly::text[],
                              :outside::text[]) as k (service_id, position, offer, monthly, outside)
                    on conflict do nothing
                """)
                .param("bill_on", billOn)
                .param("services", services.toArray(Long[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .param("offers", plans.stream().map(PlanCost::offer).toArray(String[]::new))
                .param(
                        "monthly",
                        plans.stream().map(plan -> Euro.text(plan.monthly())).toArray(String[]::new))
                .param(
                        "outside",
                        plans.stream().map(plan -> Euro.text(plan.outside())).toArray(String[]::new))
                .update();
    }

    /// Those of an account's bill, in order of line.
    List<Stated> of(long accountId, LocalDate billOn) {
        Map<Long, Kept> kept = new LinkedHashMap<>();
        db.sql("""
                        select c.service_id, c.own, c.edition, c.from_month, c.to_month, p.offer, p.monthly, p.outside
                          from usage.comparison c
                          join usage.compared_plan p using (service_id, bill_on)
                         where c.account_id = :account and c.bill_on = :bill_on
                         order by c.service_id, p.position
                        """).param("account", accountId).param("bill_on", billOn).query(row -> {
            var one = kept.get(row.getLong("service_id"));
            if (one == null) {
                one = kept(row);
                kept.put(row.getLong("service_id"), one);
            }
            one.plans.add(PlanYear.cost(
                    row.getString("offer"),
                    Euro.of(row.getBigDecimal("monthly")),
                    Euro.of(row.getBigDecimal("outside")),
                    one.edition,
                    one.months()));
        });
        var all = new ArrayList<Stated>();
        kept.forEach((service, one) ->
                all.add(new Stated(service, new PlanComparison(one.own, one.from, one.through, one.plans))));
        return List.copyOf(all);
    }

    private record Kept(String own, Edition edition, YearMonth from, YearMonth through, List<PlanCost> plans) {
        int months() {
            return (int) from.until(through, java.time.temporal.ChronoUnit.MONTHS) + 1;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("own"),
                Edition.named(row.getString("edition")),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                YearMonth.from(row.getObject("to_month", LocalDate.class)),
                new ArrayList<>());
    }
}

package be.ligneclaire.platform.billing.charge;

import static java.util.stream.Collectors.groupingBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Corrections.Correction;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Corrections whose difference stands on no document yet. They are few: where there are none, one
/// query of a chunk finds that out.
@Repository
public class PendingRepairs {

    private final JdbcClient db;
    private final Corrections corrections;
    private final Charges charges;

    PendingRepairs(JdbcClient db, Corrections corrections, Charges charges) {
        this.db = db;
        this.corrections = corrections;
        this.charges = charges;
    }

    /// What is to repair of the accounts `from` (included) to `to` (excluded), by account. To be
    /// asked before the products are read: a correction that comes in between is then seen by the
    /// next run, as a whole.
    public Map<Long, Repair> of(long from, long to) {
        var all = corrections.of(from, to);
        if (all.isEmpty()) {
            return Map.of();
        }
        var billed = billed(from, to);
        var pending = new HashMap<Long, List<Correction>>();
        all.stream().collect(groupingBy(Correction::accountId)).forEach((account, made) -> {
            if (made.stream().anyMatch(correction -> !billed.contains(correction.correctionId()))) {
                pending.put(account, made);
            }
        });
        return pending.isEmpty() ? Map.of() : repairs(pending, billed);
    }

    private Map<Long, Repair> repairs(Map<Long, List<Correction>> pending, Set<Long> billed) {
        var products = corrections.everAgreed(pending.keySet());
        var charged = charges.ofAccounts(
                pending.keySet(),
                products.stream().map(BillableProduct::agreedId).toList());
        var repairs = new HashMap<Long, Repair>();
        pending.forEach((account, made) -> repairs.put(
                account,
                new Repair(
                        products.stream()
                                .filter(product -> product.accountId() == account)
                                .toList(),
                        charged.stream()
                                .filter(past -> past.accountId() == account)
                                .toList(),
                        made,
                        made.stream()
                                .map(Correction::correctionId)
                                .filter(id -> !billed.contains(id))
                                .toList())));
        return repairs;
    }

    private Set<Long> billed(long from, long to) {
        return new HashSet<>(db.sql("""
                        select correction_id
                          from billing.repaired
                         where account_id >= :from
                           and account_id < :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /// What colleagues gave back of fees of these accounts by credit notes of their own.
    public List<CreditedFee> credited(long from, long to) {
        return db.sql("""
                        select account_id, agreed_id, month, sum(amount) as amount
                          from billing.credited
                         where account_id >= :from
                           and account_id < :to
                           and agreed_id is not null
                         group by account_id, agreed_id, month
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new CreditedFee(
                        row.getLong("account_id"),
                        row.getLong("agreed_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Euro.of(row.getBigDecimal("amount"))))
                .list();
    }

    /// Notes that the difference of some corrections stands on a document, or that there was none.
    public void billed(Collection<Repaired> repaired) {
        if (!repaired.isEmpty()) {
            db.sql("""
                    insert into billing.repaired (correction_id, account_id, invoice_id)
                    select * from unnest(:corrections, :accounts, :invoices)
                    """)
                    .param(
                            "corrections",
                            repaired.stream().map(Repaired::correctionId).toArray(Long[]::new))
                    .param(
                            "accounts",
                            repaired.stream().map(Repaired::accountId).toArray(Long[]::new))
                    .param(
                            "invoices",
                            repaired.stream().map(Repaired::invoiceId).toArray(Long[]::new))
                    .update();
        }
    }

    /// A correction and the document that holds its difference.
    public record Repaired(long correctionId, long accountId, long invoiceId) {}
}

package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.billing.charge.ArisenCharges;
import be.ligneclaire.platform.billing.charge.Charges;
import be.ligneclaire.platform.billing.charge.PendingRepairs;
import be.ligneclaire.platform.billing.charge.PendingRepairs.Repaired;
import be.ligneclaire.platform.billing.charge.RecurringCharges;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.billing.run.ChunkRun.RunContext;
import be.ligneclaire.platform.billing.run.Runs.Chunk;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what a chunk of accounts is billed from, in sets: a fixed number of queries, however many
/// accounts.
@Component
class ChunkFacts {

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final UsageRecords usage;
    private final Charges charges;
    private final ArisenCharges arisen;
    private final IssuedInvoices issued;
    private final HeldBack heldBack;
    private final PendingRepairs repairs;

    ChunkFacts(
            Customers customers,
            Subscriptions subscriptions,
            UsageRecords usage,
            Charges charges,
            ArisenCharges arisen,
            IssuedInvoices issued,
            HeldBack heldBack,
            PendingRepairs repairs) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.usage = usage;
        this.charges = charges;
        this.arisen = arisen;
        this.issued = issued;
        this.heldBack = heldBack;
        this.repairs = repairs;
    }

    /// The accounts of a chunk that have something and were not billed by this run, in order.
    Read read(Chunk chunk, RunContext run) {
        var billed = issued.billed(run.day(), chunk.from(), chunk.to());
        var accounts = new TreeMap<Long, AccountFacts>();
        var toRepair = repairs.of(chunk.from(), chunk.to());
        toRepair.forEach((account, repair) -> of(accounts, account).repair = repair);
        for (var product : subscriptions.billable(chunk.from(), chunk.to(), run.day())) {
            of(accounts, product.accountId()).products.add(product);
        }
        for (var charge : charges.around(chunk.from(), chunk.to(), run.day())) {
            var facts = of(accounts, charge.accountId());
            if (!facts.repair.concerns(charge.agreedId())) {
                facts.charged.add(charge);
            }
        }
        for (var total : usage.totals(chunk.from(), chunk.to(), run.previousRun(), run.day())) {
            of(accounts, total.accountId()).usage.add(total);
        }
        addOlderUsage(chunk, run.day(), accounts);
        for (var charge : arisen.waiting(chunk.from(), chunk.to(), run.day())) {
            of(accounts, charge.accountId()).arisen.add(charge);
        }
        billed.forEach(accounts::remove);
        for (var contact : customers.contacts(chunk.from(), chunk.to())) {
            var facts = accounts.get(contact.accountId());
            if (facts != null) {
                facts.contact = Optional.of(contact);
            }
        }
        for (var fee : repairs.credited(chunk.from(), chunk.to())) {
            var facts = accounts.get(fee.accountId());
            if (facts != null) {
                facts.credited.add(fee);
            }
        }
        addOlderCharges(accounts.values(), run.rules());
        addEarlierEnds(accounts.values(), run.rules());
        return new Read(List.copyOf(accounts.values()), billed);
    }

    /// Notes on which document each correction stands.
    void repaired(List<Repaired> repaired) {
        repairs.billed(repaired);
    }

    /// Of products that were paid in advance and ended before the closed month, their ends.
    private void addEarlierEnds(Collection<AccountFacts> accounts, RecurringCharges rules) {
        for (var facts : accounts) {
            if (rules.hasEndedEarlier(facts.products, facts.charged)) {
                for (var item : subscriptions.itemsOf(facts.accountId)) {
                    facts.agreed.addAll(item.products());
                }
            }
        }
    }

    /// Of accounts that earlier runs held back, everything since.
    private void addOlderUsage(Chunk chunk, LocalDate runDay, TreeMap<Long, AccountFacts> accounts) {
        heldBack.waiting(chunk.from(), chunk.to(), runDay).forEach((account, since) -> {
            List<UsageTotal> all = usage.totals(account, account + 1, since.minusDays(1), runDay);
            var facts = of(accounts, account);
            facts.usage.clear();
            facts.usage.addAll(all);
        });
    }

    /// Of products that must catch up, the charges of all months.
    private void addOlderCharges(Collection<AccountFacts> accounts, RecurringCharges rules) {
        var behind = new HashMap<Long, AccountFacts>();
        for (var facts : accounts) {
            for (var product : facts.products) {
                if (!facts.repair.concerns(product.agreedId()) && rules.missesEarlierMonths(product, facts.charged)) {
                    behind.put(product.agreedId(), facts);
                }
            }
        }
        if (behind.isEmpty()) {
            return;
        }
        for (var charge : charges.ofAccounts(
                behind.values().stream().map(facts -> facts.accountId).collect(Collectors.toSet()), behind.keySet())) {
            var facts = behind.get(charge.agreedId());
            if (facts != null && !facts.charged.contains(charge)) {
                facts.charged.add(charge);
            }
        }
    }

    private static AccountFacts of(TreeMap<Long, AccountFacts> accounts, long accountId) {
        return accounts.computeIfAbsent(accountId, AccountFacts::new);
    }

    /// @param billed the accounts of the chunk that this run has billed before
    record Read(List<AccountFacts> accounts, Set<Long> billed) {}
}

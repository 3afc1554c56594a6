package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.billing.charge.ArisenCharges.Arisen;
import be.ligneclaire.platform.billing.charge.CreditedFee;
import be.ligneclaire.platform.billing.charge.PastCharge;
import be.ligneclaire.platform.billing.charge.Repair;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that a run knows of one account.
final class AccountFacts {

    final long accountId;
    Optional<BillingContact> contact = Optional.empty();
    final List<BillableProduct> products = new ArrayList<>(4);
    final List<PastCharge> charged = new ArrayList<>(4);
    final List<AgreedProduct> agreed = new ArrayList<>(0);
    final List<UsageTotal> usage = new ArrayList<>(2);
    final List<Arisen> arisen = new ArrayList<>(0);

    Repair repair = Repair.NONE;
    final List<CreditedFee> credited = new ArrayList<>(0);

    AccountFacts(long accountId) {
        this.accountId = accountId;
    }

    boolean hasNothingToBill() {
        return products.isEmpty() && charged.isEmpty() && usage.isEmpty() && arisen.isEmpty() && repair.isEmpty();
    }
}

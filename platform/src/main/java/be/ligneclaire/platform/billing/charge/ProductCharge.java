package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What one bill run charges, or gives back, for days of an agreed product in one calendar month.
///
/// @param days within `month`, never empty
/// @param reckoning negative where it gives back
/// @param corrects the key of the invoice whose charge this changes; empty for a charge
public record ProductCharge(
        long accountId,
        long agreedId,
        long itemId,
        OptionalLong serviceId,
        String product,
        Service service,
        Edition edition,
        YearMonth month,
        LocalDateRange days,
        Reckoning reckoning,
        Meaning meaning,
        OptionalLong corrects) {

    /// What the line says about the days.
    public enum Meaning {
        /// A month in full.
        FULL,
        /// Some days of a month.
        PART,
        /// Days given back.
        CREDIT,
        /// Days that should have been charged before.
        CORRECTION
    }

    static ProductCharge of(
            BillableProduct product, YearMonth month, LocalDateRange days, Reckoning reckoning, Meaning meaning) {
        return new ProductCharge(
                product.accountId(),
                product.agreedId(),
                product.itemId(),
                product.serviceId(),
                product.product(),
                product.service(),
                product.edition(),
                month,
                days,
                withLastDay(product, reckoning),
                meaning,
                OptionalLong.empty());
    }

    /// Of a promotion the line says how long it lasts.
    private static Reckoning withLastDay(BillableProduct product, Reckoning reckoning) {
        if (product.kind() != ProductKind.PROMOTION || product.until().isEmpty()) {
            return reckoning;
        }
        var why = reckoning.why();
        var figures = new ArrayList<>(why.figures());
        var last = product.until().get().minusDays(1);
        figures.add(new Figure("promotion_last_day", last.toString(), "date"));
        return new Reckoning(reckoning.amount(), new Explanation(why.rule(), why.edition(), figures, why.formula()));
    }

    static ProductCharge credit(PastCharge charged, LocalDateRange days, Reckoning reckoning) {
        return new ProductCharge(
                charged.accountId(),
                charged.agreedId(),
                charged.itemId(),
                charged.serviceId(),
                charged.product(),
                charged.service(),
                charged.edition(),
                charged.month(),
                days,
                reckoning,
                Meaning.CREDIT,
                OptionalLong.of(charged.invoiceId()));
    }

    /// Days of a month that turned out other than they were charged.
    static ProductCharge correction(
            BillableProduct product, YearMonth month, LocalDateRange days, Reckoning reckoning, long corrects) {
        return new ProductCharge(
                product.accountId(),
                product.agreedId(),
                product.itemId(),
                product.serviceId(),
                product.product(),
                product.service(),
                product.edition(),
                month,
                days,
                reckoning,
                givesBack(product.product(), reckoning.amount()) ? Meaning.CREDIT : Meaning.CORRECTION,
                OptionalLong.of(corrects));
    }

    /// Whether it takes days back; those of a promotion come back above zero.
    boolean isCredit() {
        return givesBack(product, amount());
    }

    /// Whether an amount of a product gives back: one below zero, and of a promotion, which is charged below
    /// zero, one above it.
    public static boolean givesBack(String product, Money amount) {
        return amount.isNegative() != PromotionOffer.is(product);
    }

    /// The same days for another amount.
    ProductCharge with(Reckoning other) {
        return new ProductCharge(
                accountId, agreedId, itemId, serviceId, product, service, edition, month, days, other, meaning,
                corrects);
    }

    /// The charge as a later run would find it.
    PastCharge asPast() {
        return new PastCharge(
                accountId, agreedId, itemId, serviceId, product, service, edition, month, days, amount(), corrects, 0);
    }

    /// What is charged; negative where it is given back.
    public Money amount() {
        return reckoning.amount();
    }
}

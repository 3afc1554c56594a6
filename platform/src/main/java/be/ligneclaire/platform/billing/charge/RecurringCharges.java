package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.rules.recurring.InvoiceComposition;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.charge.ProductCharge.Meaning;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/// What a run charges for the agreed products of one account (`billing.monthly`,
/// `billing.invoice-composition`).
///
/// For each product and month, up to the month of the run, which is paid in advance: where nothing of the
/// month was charged, the days that are due are; where something was and the product has ended since, what
/// its end gives back is ([EndCredits]). A product that was held back catches up in this way.
///
/// A product whose days were put right is compared with all that was charged for it ([Repairs]).
public final class RecurringCharges {

    private final MonthlyFees fees;
    private final YearMonth runMonth;
    private final LocalDate runDay;

    /// @param runDay the 1st of the month that is paid in advance
    public RecurringCharges(MonthlyFees fees, LocalDate runDay) {
        this.fees = fees;
        this.runDay = runDay;
        this.runMonth = YearMonth.from(runDay);
    }

    /// What is due, product by product in the order given, and month by month.
    ///
    /// @param products those of one account
    /// @param charged what earlier invoices hold of them: for the closed month and the month of the run;
    ///     for a product that [#missesEarlierMonths], for all months
    public List<ProductCharge> of(List<BillableProduct> products, List<PastCharge> charged) {
        return of(products, charged, Repair.NONE);
    }

    /// The same where facts of the account were put right; what is charged of the products
    /// concerned is read from there.
    public List<ProductCharge> of(List<BillableProduct> products, List<PastCharge> charged, Repair repair) {
        var due = new ArrayList<ProductCharge>();
        for (var product : products) {
            var succeeds = succeeds(product, products);
            if (repair.concerns(product.agreedId()) || !beginsBeforeRun(product, succeeds)) {
                continue;
            }
            for (var month = firstMonth(product, charged); !month.isAfter(runMonth); month = month.plusMonths(1)) {
                forMonth(product, month, succeeds, charged).ifPresent(due::add);
            }
        }
        if (!repair.isEmpty()) {
            due.addAll(new Repairs(this).of(repair));
        }
        return due;
    }

    /// The month that is paid in advance.
    YearMonth runMonth() {
        return runMonth;
    }

    /// Whether something of the closed month was paid in advance for a product that is not billable
    /// any more: it ended before that month began.
    public boolean hasEndedEarlier(List<BillableProduct> products, List<PastCharge> charged) {
        return charged.stream().anyMatch(past -> endedEarlier(past, products, charged));
    }

    /// What is given back of the closed month for products that ended before it began: all of it.
    ///
    /// @param agreed all that was agreed with the account, ended or not
    public List<ProductCharge> afterEarlierEnds(
            List<BillableProduct> products, List<PastCharge> charged, List<AgreedProduct> agreed) {
        var due = new ArrayList<ProductCharge>();
        for (var past : charged) {
            if (endedEarlier(past, products, charged)) {
                agreed.stream()
                        .filter(product -> product.agreedId() == past.agreedId()
                                && product.days().getEnd().isBefore(past.days().getStart()))
                        .findFirst()
                        .flatMap(product -> EndCredits.of(
                                past,
                                product.monthly(),
                                EndReason.CANCELLED,
                                product.days().getEnd()))
                        .ifPresent(due::add);
            }
        }
        return due;
    }

    private static boolean endedEarlier(PastCharge past, List<BillableProduct> products, List<PastCharge> charged) {
        return !past.isCorrection()
                && products.stream().noneMatch(product -> product.agreedId() == past.agreedId())
                && charged.stream()
                        .noneMatch(other -> other.isCredit()
                                && other.agreedId() == past.agreedId()
                                && other.month().equals(past.month()));
    }

    /// Whether months before the closed one may have to be made up for: the product ran then, and nothing
    /// of the closed month was charged.
    public boolean missesEarlierMonths(BillableProduct product, List<PastCharge> charged) {
        var closed = runMonth.minusMonths(1);
        return product.from().isBefore(closed.atDay(1))
                && primary(product, closed, charged).isEmpty();
    }

    /// Services whose billing start lies before the run; a new plan that begins on the day of the run
    /// belongs to such a service, anything else that begins on that day comes with the next run.
    boolean beginsBeforeRun(BillableProduct product, boolean succeeds) {
        return product.from().isBefore(runDay) || (succeeds && product.from().equals(runDay));
    }

    private YearMonth firstMonth(BillableProduct product, List<PastCharge> charged) {
        var start = YearMonth.from(product.from());
        var closed = runMonth.minusMonths(1);
        return start.isAfter(closed) || missesEarlierMonths(product, charged) ? start : closed;
    }

    private Optional<ProductCharge> forMonth(
            BillableProduct product, YearMonth month, boolean succeeds, List<PastCharge> charged) {
        var primary = primary(product, month, charged);
        if (primary.isEmpty()) {
            return firstCharge(product, month, succeeds);
        }
        var credited = charged.stream()
                .anyMatch(past -> past.isCredit()
                        && past.agreedId() == product.agreedId()
                        && past.month().equals(month));
        return credited ? Optional.empty() : EndCredits.of(product, primary.get());
    }

    /// What a month is charged with where nothing of it was charged.
    Optional<ProductCharge> firstCharge(BillableProduct product, YearMonth month, boolean succeeds) {
        var startsHere = YearMonth.from(product.from()).equals(month);
        var rest = startsHere ? from(product.from()) : Brussels.daysOf(month);
        var until = product.until().filter(day -> day.isBefore(rest.getEnd()));
        if (until.isEmpty()) {
            return Optional.of(restOfMonth(product, month, rest, startsHere, succeeds));
        }
        if (keepsRunningMonth(product, month, until.get())) {
            return Optional.of(restOfMonth(product, month, rest, startsHere, succeeds));
        }
        if (!until.get().isAfter(rest.getStart())) {
            return Optional.empty();
        }
        var used = LocalDateRange.of(rest.getStart(), until.get());
        var reckoning = startsHere
                ? FirstMonthProration.part(product.edition(), product.monthly(), used)
                : InvoiceComposition.partUntil(product.edition(), product.monthly(), month, until.get());
        return Optional.of(ProductCharge.of(product, month, used, reckoning, Meaning.PART));
    }

    private ProductCharge restOfMonth(
            BillableProduct product, YearMonth month, LocalDateRange rest, boolean startsHere, boolean succeeds) {
        var edition = product.edition();
        var monthly = product.monthly();
        var wholeMonth = rest.equals(Brussels.daysOf(month));
        if (succeeds && startsHere && !wholeMonth) {
            var family = Families.of(product.service());
            var reckoning = PlanChangeTiming.chargeNew(edition, family, monthly, product.from());
            return ProductCharge.of(product, month, rest, reckoning, Meaning.PART);
        }
        if (startsHere && !succeeds) {
            var reckoning = fees.firstMonth(edition, monthly, product.from());
            return ProductCharge.of(product, month, rest, reckoning, wholeMonth ? Meaning.FULL : Meaning.PART);
        }
        return ProductCharge.of(product, month, rest, fees.fullMonth(edition, monthly, month), Meaning.FULL);
    }

    /// Whether the month of the end stays due in full (`contract.end-charges-mobile`,
    /// `contract.end-charges-fixed`). A plan that is replaced, or an option that is switched off, is not an
    /// end of the service.
    private static boolean keepsRunningMonth(BillableProduct product, YearMonth month, LocalDate until) {
        return YearMonth.from(until).equals(month)
                && product.endReason().filter(RecurringCharges::endsService).isPresent()
                && !InvoiceComposition.billsOnlyUpToEnd(product.edition(), Families.of(product.service()));
    }

    private static boolean endsService(EndReason reason) {
        return switch (reason) {
            case CANCELLED, AUTOMATIC -> true;
            case PLAN_CHANGE, OPTION_OFF -> false;
        };
    }

    /// Whether a product is the new plan after another one of the same service that ran at all.
    static boolean succeeds(BillableProduct product, List<BillableProduct> products) {
        return products.stream()
                .anyMatch(old -> old.itemId() == product.itemId()
                        && old.serviceId().equals(product.serviceId())
                        && old.agreedId() != product.agreedId()
                        && old.kind() == product.kind()
                        && old.from().isBefore(product.from())
                        && old.endReason().equals(Optional.of(EndReason.PLAN_CHANGE))
                        && old.until().equals(Optional.of(product.from())));
    }

    /// What a month was charged with; for a product that took the place of a wrong one, by a correction.
    private static Optional<PastCharge> primary(BillableProduct product, YearMonth month, List<PastCharge> charged) {
        return charged.stream()
                .filter(past -> !past.isCredit()
                        && past.agreedId() == product.agreedId()
                        && past.month().equals(month))
                .min(Comparator.comparing(PastCharge::isCorrection));
    }

    private static LocalDateRange from(LocalDate start) {
        return LocalDateRange.of(start, YearMonth.from(start).plusMonths(1).atDay(1));
    }
}

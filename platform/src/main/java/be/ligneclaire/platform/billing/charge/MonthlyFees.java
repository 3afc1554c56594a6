package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.rules.recurring.InvoiceComposition;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Reckoning;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/// The two fees that a run asks for again and again, remembered: thousands of customers pay the same price
/// for the same month, and the rule always answers the same. One object per run, so what is remembered
/// stays small.
public final class MonthlyFees {

    private final ConcurrentHashMap<FullMonth, Reckoning> full = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<FirstMonth, Reckoning> first = new ConcurrentHashMap<>();

    /// `billing.invoice-composition`: a full month in advance.
    Reckoning fullMonth(Edition edition, Money monthly, YearMonth month) {
        return full.computeIfAbsent(
                new FullMonth(edition, monthly, month),
                asked -> InvoiceComposition.fullMonth(asked.edition, asked.monthly, asked.month));
    }

    /// `billing.first-month-proration`: from the billing start to the end of its month.
    Reckoning firstMonth(Edition edition, Money monthly, LocalDate billingStart) {
        return first.computeIfAbsent(
                new FirstMonth(edition, monthly, billingStart),
                asked -> FirstMonthProration.charge(asked.edition, asked.monthly, asked.billingStart));
    }

    private record FullMonth(Edition edition, Money monthly, YearMonth month) {}

    private record FirstMonth(Edition edition, Money monthly, LocalDate billingStart) {}
}

package be.ligneclaire.core.rules.recurring;

import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;

/// What an invoice of the 1st holds for a service.
///
/// ```
/// (i)   the part of the closed month, on the first invoice only   FirstMonthProration
/// (ii)  the full fee of the month that begins, in advance         here
/// (iii) the usage of the closed month, rounded once
/// ```
///
/// Source: fr CG 6.2, nl 6.2; en is silent and read the same way.
/// Reading: part (i) stands only on the run directly after the month of the billing start. Where the end of
/// the service in the month that begins is already known, only the days up to it are billed (fr Internet
/// and fixed, en all) or the month in full (fr mobile, nl all), so that nothing is billed first and
/// credited after.
///
/// Example: € 20.00 from 17 October, run of 1 November: 9.68 + 20.00 + usage 3.42 = € 33.10.
@Implements(BILLING_INVOICE_COMPOSITION)
public final class InvoiceComposition {

    private InvoiceComposition() {}

    /// The full fee of a month, in advance.
    public static Reckoning fullMonth(Edition edition, Money monthly, YearMonth month) {
        return Working.of(BILLING_INVOICE_COMPOSITION, edition)
                .euro("monthly_price", monthly)
                .month("month", month)
                .amount(monthly, month + ": " + Euro.text(monthly));
    }

    /// The fee of a month in which the service ends, up to that day and without it.
    public static Reckoning partUntil(Edition edition, Money monthly, YearMonth month, LocalDate end) {
        var part = PartOfMonth.until(month, end);
        return Working.of(BILLING_INVOICE_COMPOSITION, edition)
                .euro("monthly_price", monthly)
                .month("month", month)
                .days("days", part.days())
                .days("days_in_month", part.daysInMonth())
                .rounds(Euro.text(monthly) + part.fraction(), part.of(monthly));
    }

    /// The fee of a month when the end of the service is known: the days up to it or the month in full, as
    /// the edition has it for this family; nothing for a month after the one of the end.
    public static Reckoning endKnown(
            Edition edition, ServiceFamily family, Money monthly, YearMonth month, LocalDate end) {
        return YearMonth.from(end).equals(month) && !billsOnlyUpToEnd(edition, family)
                ? fullMonth(edition, monthly, month)
                : partUntil(edition, monthly, month, end);
    }

    /// Whether a month whose end is known is billed only up to it.
    public static boolean billsOnlyUpToEnd(Edition edition, ServiceFamily family) {
        return edition.word(BILLING_INVOICE_COMPOSITION, "known_end." + family.word())
                .equals("part");
    }
}

package be.ligneclaire.core.rating;

import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.NormalUse.Action;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Working;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.joda.money.Money;

/// What the use of some months would have cost on one plan: rated by the [Rater] that charges, with that
/// plan's inclusions. Mutable, for one thread.
///
/// ```
/// cost = monthly price × months + what lies outside the bundle
/// ```
///
/// | figure            | unit                                                                        |
/// |-------------------|-----------------------------------------------------------------------------|
/// | `monthly price`   | euro, VAT included                                                          |
/// | `months`          | complete calendar months                                                    |
/// | outside           | euro, each tariff of a month rounded once, as its invoice line is           |
///
/// Source: Electronic Communications Act, art. 110: once a year the cheapest plan for the customer's own use.
/// Reading (decision 0015): nothing stops. A cap or a block of roaming data is no lower price, so each
/// record counts in full on every plan. Third parties' services cost the same on each and are left out.
///
/// Example: € 15.00 × 12 + € 38.40 = € 218.40.
public final class PlanYear {

    private final String offer;
    private final Money monthly;
    private final LongFunction<Inclusions> agreed;
    private final LongUnaryOperator dayOf;
    private final TreeMap<Line, Long> lines = new TreeMap<>();
    private Optional<YearMonth> month = Optional.empty();
    private LineState state = LineState.EMPTY;
    private SentSms sent;
    private boolean hasPrices = true;

    /// A line of an invoice.
    private record Line(YearMonth month, UsageTariff tariff, long price) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byMonth = month.compareTo(other.month);
            int byTariff = byMonth != 0 ? byMonth : tariff.compareTo(other.tariff);
            return byTariff != 0 ? byTariff : Long.compare(price, other.price);
        }
    }

    /// @param monthly euro a month, VAT included
    /// @param agreed what the plan and the line's options cover at an instant, in seconds since 1970
    /// @param dayOf the Belgian day (in days since 1970) of an instant in seconds since 1970
    public PlanYear(String offer, Money monthly, LongFunction<Inclusions> agreed, LongUnaryOperator dayOf) {
        this.offer = offer;
        this.monthly = monthly;
        this.agreed = agreed;
        this.dayOf = dayOf;
        this.sent = new SentSms(dayOf);
    }

    /// Adds a record. Records come in order of their start.
    ///
    /// @param in the Belgian month of its start
    /// @param tariffs the price list at its start
    /// @param length characters of an SMS, 0 where unknown
    public void add(YearMonth in, Tariffs tariffs, UsageEvent event, int length) {
        if (month.isEmpty() || !month.get().equals(in)) {
            month = Optional.of(in);
            state = LineState.EMPTY;
            sent = new SentSms(dayOf);
        }
        var covered = agreed.apply(event.start());
        boolean counts = event.kind() == UsageKind.SMS
                && event.outgoing()
                && covered.rates().normalUse().action() != Action.NONE;
        var before = counts ? sent.before(event.start(), event.other(), length) : SmsCounts.FEW;
        switch (Rater.rate(state, new Conditions(covered, Limits.NONE, tariffs), before, event)) {
            case Rated rated -> {
                state = rated.after();
                if (counts && SentSms.counts(true, rated)) {
                    sent.add(event.start(), event.other(), length);
                }
                if (rated.charged() > 0) {
                    lines.merge(new Line(in, rated.tariff(), rated.price()), rated.amount(), Math::addExact);
                }
            }
            case NotRated _ -> hasPrices = false;
        }
    }

    /// What it costs; empty where the price list has no price for some of the use.
    ///
    /// @param months how many the records are of
    public Optional<PlanCost> cost(Edition edition, int months) {
        if (!hasPrices) {
            return Optional.empty();
        }
        var outside = Euro.sum(lines.values().stream().map(TenDecimals::toMoney).toList());
        return Optional.of(cost(offer, monthly, outside, edition, months));
    }

    /// The sum, from its figures.
    ///
    /// @param outside euro beyond the bundle in all the months
    public static PlanCost cost(String offer, Money monthly, Money outside, Edition edition, int months) {
        var total = monthly.multipliedBy(months).plus(outside);
        var why = Working.of(BILLING_INVOICE_COMPOSITION, edition)
                .euro("monthly_price", monthly)
                .count("months", months, "months")
                .euro("outside_bundle", outside)
                .explain(Euro.text(monthly) + " × " + months + " + " + Euro.text(outside) + " = " + Euro.text(total));
        return new PlanCost(offer, monthly, outside, total, why);
    }

    /// @param outside what was used beyond the bundle, euro, VAT included
    /// @param total of the months, options and third parties' services left out
    public record PlanCost(String offer, Money monthly, Money outside, Money total, Explanation why) {}
}

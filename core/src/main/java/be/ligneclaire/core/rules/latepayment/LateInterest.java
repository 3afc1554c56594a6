package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_INTEREST;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.Exact;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/// Interest on an invoice paid late, per started month.
///
/// ```
/// months    n = smallest n with payment ≤ due date + n months; a payment on the due date: none interest  =
/// Σ over the months of (principal still unpaid on its first day × yearly rate ÷ 12 ÷ 100), rounded once
/// ```
///
/// A month begins on the day after the due date, or that day number later; its rate is that of its first
/// day. Payments before a month's first day are deducted, one on it is not. Simple interest, on principal
/// only.
///
/// Source: fr CG 6.3, nl 6.3, en 6.3: the legal rate, from the day after the due date, without notice.
/// Reading: nl links to the page of commercial rates while speaking of the legal rate; the ordinary legal
/// rate, which is lower, holds. The due date is the date after any move to a working day.
///
/// Example: € 85.40 due on 17 November at 4.5 %, paid on 18 December: two months, 85.40 × 4.5 ÷ 1200 × 2 =
/// € 0.64.
///
/// Not here: what the law allows (`core.law`).
@Implements(COLLECTIONS_INTEREST)
public final class LateInterest {

    private static final BigDecimal MONTHS_AND_PERCENT = BigDecimal.valueOf(1200);

    private LateInterest() {}

    /// A payment on the principal.
    public record Payment(LocalDate date, Money amount) {}

    /// Started months and their interest.
    public record Interest(int startedMonths, Reckoning amount) {}

    /// The interest of a principal paid at once.
    public static Interest of(
            Edition edition,
            Money principal,
            LocalDate due,
            LocalDate paid,
            Function<LocalDate, BigDecimal> yearlyRate) {
        return of(edition, principal, due, List.of(new Payment(paid, principal)), paid, yearlyRate);
    }

    /// The interest of the months that have started by a day, after these payments.
    ///
    /// @param until the day of the last payment, or the day for which one wants to know
    /// @param yearlyRate percent per year, by the first day of a month
    public static Interest of(
            Edition edition,
            Money principal,
            LocalDate due,
            List<Payment> payments,
            LocalDate until,
            Function<LocalDate, BigDecimal> yearlyRate) {
        return of(COLLECTIONS_INTEREST, edition, principal, due, payments, until, yearlyRate);
    }

    static Interest of(
            RuleId rule,
            Edition edition,
            Money principal,
            LocalDate due,
            List<Payment> payments,
            LocalDate until,
            Function<LocalDate, BigDecimal> yearlyRate) {
        var balance = new Balance(principal, payments);
        var terms = new Terms();
        var sum = BigDecimal.ZERO;
        var months = 0;
        var rates = new LinkedHashSet<BigDecimal>();
        var first = due.plusDays(1);
        while (!first.isAfter(until) && balance.before(first).isPositive()) {
            var unpaid = balance.before(first);
            var rate = yearlyRate.apply(first);
            rates.add(rate);
            sum = sum.add(unpaid.getAmount().multiply(rate));
            terms.add(unpaid, Euro.text(unpaid) + " × " + rate.toPlainString() + " / 1200");
            months++;
            first = due.plusMonths(months).plusDays(1);
        }
        var working = Working.of(rule, edition)
                .euro("principal", principal)
                .date("due", due)
                .date("until", until)
                .count("started_months", months, "months");
        rates.forEach(rate -> working.percent("yearly_rate", rate));
        terms.writeInto(working);
        return new Interest(months, working.rounds(terms.text(), sum.divide(MONTHS_AND_PERCENT, Exact.CONTEXT)));
    }

    /// The day on which payments bring a principal to zero; empty while something stays open.
    public static Optional<LocalDate> settledOn(Money principal, List<Payment> payments) {
        var left = principal;
        for (var payment : Balance.inOrder(payments)) {
            left = left.minus(payment.amount());
            if (!left.isPositive()) {
                return Optional.of(payment.date());
            }
        }
        return Optional.empty();
    }

    /// A principal and what is left of it day after day; asked in ascending order.
    private static final class Balance {

        private final List<Payment> payments;
        private int next;
        private Money left;

        Balance(Money principal, List<Payment> payments) {
            this.payments = inOrder(payments);
            this.left = principal;
        }

        static List<Payment> inOrder(List<Payment> payments) {
            return payments.stream().sorted(Comparator.comparing(Payment::date)).toList();
        }

        Money before(LocalDate day) {
            while (next < payments.size() && payments.get(next).date().isBefore(day)) {
                left = left.minus(payments.get(next++).amount());
            }
            return left;
        }
    }

    /// Equal neighbours of a sum written once with their number.
    private static final class Terms {

        private final List<String> written = new ArrayList<>();
        private final List<Money> unpaid = new ArrayList<>();
        private final List<Integer> months = new ArrayList<>();
        private String last = "";

        void add(Money principal, String term) {
            if (term.equals(last)) {
                months.set(months.size() - 1, months.getLast() + 1);
            } else {
                written.add(term);
                unpaid.add(principal);
                months.add(1);
                last = term;
            }
        }

        /// Where there are several, each has its figures.
        void writeInto(Working working) {
            for (int i = 0; written.size() > 1 && i < written.size(); i++) {
                working.euro("unpaid_principal", unpaid.get(i)).count("started_months", months.get(i), "months");
            }
        }

        String text() {
            var terms = new ArrayList<String>();
            for (int i = 0; i < written.size(); i++) {
                terms.add(written.get(i) + " × " + months.get(i));
            }
            return terms.isEmpty() ? "0" : String.join(" + ", terms);
        }
    }
}

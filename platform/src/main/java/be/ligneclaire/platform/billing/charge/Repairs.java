package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.Corrected;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// Recompute and repair (`billing.credit-notes`): what should be charged for each month of a
/// product whose days were put right is derived by the rules of the run, compared with what was
/// charged, earlier corrections included, and the difference becomes lines for exactly the days
/// concerned, each naming the invoice that it corrects.
///
/// ```
/// for each month:  due by the right days   ⇄   charged so far
///   days charged that should not be    → given back
///   days due that were not charged     → charged
///   the same days at another amount    → all given back, all charged
/// ```
///
/// All lines of a month add up to what would have been charged had it been right from the start. A
/// month of which no invoice holds anything is charged as if nothing had been wrong.
final class Repairs {

    private final RecurringCharges rules;

    Repairs(RecurringCharges rules) {
        this.rules = rules;
    }

    List<ProductCharge> of(Repair facts) {
        var lines = new ArrayList<ProductCharge>();
        for (var product : facts.products()) {
            facts.because(product.agreedId()).ifPresent(kind -> {
                var first = firstMonth(product, facts);
                for (var month = first; !month.isAfter(rules.runMonth()); month = month.plusMonths(1)) {
                    lines.addAll(forMonth(product, month, facts, rule(product, kind)));
                }
            });
        }
        return lines;
    }

    private static YearMonth firstMonth(BillableProduct product, Repair facts) {
        return facts.charged().stream()
                .filter(past -> past.agreedId() == product.agreedId())
                .map(PastCharge::month)
                .reduce(YearMonth.from(product.from()), (one, other) -> other.isBefore(one) ? other : one);
    }

    private List<ProductCharge> forMonth(BillableProduct product, YearMonth month, Repair facts, RuleId because) {
        var first = facts.first(product.agreedId(), month);
        var due = due(product, month, facts, first);
        var before = facts.of(product.agreedId(), month);
        if (first.isEmpty() && before.isEmpty()) {
            return due.charge().stream().toList();
        }
        var corrects = first.map(PastCharge::invoiceId)
                .orElseGet(() ->
                        before.getFirst().corrects().orElse(before.getFirst().invoiceId()));
        return new Steps(product, month, because, corrects, before, due).lines();
    }

    /// What the month should be charged with: what a run would have charged, less what the end
    /// gives back where a month was paid in advance and its end was not known then.
    private Due due(BillableProduct product, YearMonth month, Repair facts, Optional<PastCharge> first) {
        var succeeds = RecurringCharges.succeeds(product, facts.products());
        if (!rules.beginsBeforeRun(product, succeeds) || month.isBefore(YearMonth.from(product.from()))) {
            return Due.nothing(month);
        }
        var endUnknown = endsWithin(product, month)
                && paidInAdvance(product, month, succeeds)
                && first.filter(past -> !knewTheEnd(past, month)).isPresent();
        var charge = rules.firstCharge(endUnknown ? openEnded(product) : product, month, succeeds);
        var credit = charge.filter(_ -> endUnknown).flatMap(full -> EndCredits.of(product, full.asPast()));
        return Due.of(month, charge, credit);
    }

    private static boolean endsWithin(BillableProduct product, YearMonth month) {
        return product.until()
                .filter(end -> YearMonth.from(end).equals(month) && end.getDayOfMonth() > 1)
                .isPresent();
    }

    private static boolean paidInAdvance(BillableProduct product, YearMonth month, boolean succeeds) {
        var first = month.atDay(1);
        return product.from().isBefore(first) || (succeeds && product.from().equals(first));
    }

    /// A month that was paid in advance only up to its end.
    private static boolean knewTheEnd(PastCharge first, YearMonth month) {
        return first.days().getStart().getDayOfMonth() == 1
                && !first.days().getEnd().equals(month.plusMonths(1).atDay(1));
    }

    private static BillableProduct openEnded(BillableProduct product) {
        return new BillableProduct(
                product.agreedId(),
                product.accountId(),
                product.contractId(),
                product.itemId(),
                product.serviceId(),
                product.product(),
                product.kind(),
                product.service(),
                product.edition(),
                product.monthly(),
                product.from(),
                Optional.empty(),
                Optional.empty());
    }

    /// The rule by which the fact that was put right counts.
    private static RuleId rule(BillableProduct product, CorrectionKind kind) {
        return switch (kind) {
            case START ->
                product.service() == Service.MOBILE ? RuleId.BILLING_START_MOBILE : RuleId.BILLING_START_INTERNET_FIXED;
            case PLAN -> RuleId.CONTRACT_PLAN_CHANGE_TIMING;
            case OPTION -> RuleId.PORTAL_OPTIONS;
        };
    }

    /// What a month should be charged with.
    ///
    /// @param charge as one line, where the month is charged for the first time
    /// @param how the amount on paper
    private record Due(MonthDays days, Money amount, Optional<ProductCharge> charge, String how) {

        static Due nothing(YearMonth month) {
            return new Due(MonthDays.none(month), Euro.ZERO, Optional.empty(), "");
        }

        static Due of(YearMonth month, Optional<ProductCharge> charge, Optional<ProductCharge> credit) {
            var days = charge.map(full -> MonthDays.of(month, full.days())).orElseGet(() -> MonthDays.none(month));
            var amount = charge.map(ProductCharge::amount).orElse(Euro.ZERO);
            var how = charge.map(full -> full.reckoning().why().formula()).orElse("0.00");
            return credit.map(back -> new Due(
                            days.without(MonthDays.of(month, back.days())),
                            amount.plus(back.amount()),
                            charge,
                            how + "; " + back.reckoning().why().formula()))
                    .orElseGet(() -> new Due(days, amount, charge, how));
        }
    }

    /// The way from what was charged to what is due, stretch by stretch.
    private static final class Steps {

        private final BillableProduct product;
        private final YearMonth month;
        private final RuleId because;
        private final long corrects;
        private final Due due;
        private final MonthDays chargedDays;
        private final Money charged;
        private final List<ProductCharge> lines = new ArrayList<>();
        private MonthDays days;
        private Money amount;

        Steps(
                BillableProduct product,
                YearMonth month,
                RuleId because,
                long corrects,
                List<PastCharge> before,
                Due due) {
            this.product = product;
            this.month = month;
            this.because = because;
            this.corrects = corrects;
            this.due = due;
            var inTheEnd = MonthDays.none(month);
            var sum = Euro.ZERO;
            for (var past : inOrder(before)) {
                var these = MonthDays.of(month, past.days());
                inTheEnd = past.isCredit() ? inTheEnd.without(these) : inTheEnd.and(these);
                sum = sum.plus(past.amount());
            }
            this.chargedDays = inTheEnd;
            this.charged = sum;
            this.days = inTheEnd;
            this.amount = sum;
        }

        private static List<PastCharge> inOrder(List<PastCharge> before) {
            return before.stream()
                    .sorted(java.util.Comparator.comparingLong(PastCharge::invoiceId)
                            .thenComparing(past -> !past.isCredit()))
                    .toList();
        }

        List<ProductCharge> lines() {
            if (days.equals(due.days()) && amount.isEqual(due.amount())) {
                return List.of();
            }
            days.without(due.days()).stretches().forEach(stretch -> to(days.without(of(stretch)), stretch));
            due.days().without(days).stretches().forEach(stretch -> to(days.and(of(stretch)), stretch));
            return amount.isEqual(due.amount()) && everyLineHasItsSign() ? lines : anew();
        }

        private MonthDays of(LocalDateRange stretch) {
            return MonthDays.of(month, stretch);
        }

        private void to(MonthDays next, LocalDateRange stretch) {
            if (next.equals(due.days())) {
                add(stretch, due.amount(), due.how());
            } else if (next.isEmpty()) {
                add(stretch, Euro.ZERO, "");
            } else {
                add(
                        stretch,
                        Corrected.part(product.monthly(), month, next.count()),
                        Corrected.partOnPaper(product.monthly(), month, next.count()));
            }
            days = next;
        }

        private void add(LocalDateRange stretch, Money target, String how) {
            lines.add(ProductCharge.correction(
                    product,
                    month,
                    stretch,
                    Corrected.step(because, product.edition(), month, stretch.lengthInDays(), amount, target, how),
                    corrects));
            amount = target;
        }

        /// Days are given back for money and charged for money; where cents would have it
        /// otherwise, or the same days cost another amount, the month is done again.
        private boolean everyLineHasItsSign() {
            return lines.stream()
                    .allMatch(line -> !line.amount().isZero()
                            && line.isCredit()
                                    == !chargedDays.without(of(line.days())).equals(chargedDays));
        }

        private List<ProductCharge> anew() {
            lines.clear();
            amount = charged;
            days = chargedDays;
            if (!charged.isZero()) {
                for (var stretch : chargedDays.stretches()) {
                    days = days.without(of(stretch));
                    add(stretch, days.isEmpty() ? Euro.ZERO : share(charged, days, chargedDays), "");
                }
            }
            if (!due.amount().isZero()) {
                var again = charged.isZero() ? due.days().without(chargedDays) : due.days();
                days = MonthDays.none(month);
                for (var stretch : again.stretches()) {
                    days = days.and(of(stretch));
                    add(stretch, share(due.amount(), days, again), due.how());
                }
            }
            return lines;
        }

        private static Money share(Money whole, MonthDays some, MonthDays all) {
            return whole.multipliedBy(some.count()).dividedBy(all.count(), RoundingMode.HALF_UP);
        }
    }
}

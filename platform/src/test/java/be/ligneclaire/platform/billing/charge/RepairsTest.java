package be.ligneclaire.platform.billing.charge;

import static be.ligneclaire.core.terms.RuleId.BILLING_CREDIT_NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Corrections.Correction;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Thousands of products whose first day is put right once or more often, at prices that seldom come out even: each
/// month costs in the end what it costs a product that was right from the start.
@Proves(BILLING_CREDIT_NOTES)
class RepairsTest {

    private static final List<String> EDITIONS = List.of("en-2024", "nl-2025", "fr-2025-09-30");
    private static final LocalDate FIRST_RUN = LocalDate.of(2026, 4, 1);
    private static final int RUNS = 7;

    @Test
    void in_the_end_each_month_costs_what_it_would_have_cost() {
        var chance = new Random(42);
        int repaired = 0;
        for (int history = 0; history < 3000; history++) {
            var life = new Life(chance);

            var noted = life.lived(life.starts);
            var right = life.lived(List.of(life.starts.getLast()));

            assertThat(perMonth(noted)).as(life.toString()).isEqualTo(perMonth(right));
            assertThat(days(noted)).as(life.toString()).isEqualTo(days(right));
            repaired += noted.stream().anyMatch(PastCharge::isCorrection) ? 1 : 0;
        }
        assertThat(repaired).isGreaterThan(2000);
    }

    private static Map<YearMonth, Money> perMonth(List<PastCharge> charged) {
        var sums = new TreeMap<YearMonth, Money>();
        charged.forEach(past -> sums.merge(past.month(), past.amount(), Money::plus));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    /// The days charged in the end; that a day is charged again, or given back twice, is a failure.
    private static HashSet<LocalDate> days(List<PastCharge> charged) {
        var days = new HashSet<LocalDate>();
        for (var past : charged) {
            past.days().stream()
                    .forEach(day -> assertThat(past.isCredit() ? days.remove(day) : days.add(day))
                            .as("%s of %s", day, past)
                            .isTrue());
        }
        return days;
    }

    /// One product, noted to begin on the first of some days and put right to each of the others before a run.
    private static final class Life {

        private final Edition edition;
        private final Service service;
        private final Money monthly;
        private final List<LocalDate> starts = new ArrayList<>();
        private final List<Integer> putRightBefore = new ArrayList<>();
        private final Optional<LocalDate> end;
        private final int endKnownBefore;

        Life(Random chance) {
            edition = Edition.named(EDITIONS.get(chance.nextInt(3)));
            service = chance.nextBoolean() ? Service.MOBILE : Service.INTERNET;
            // Even cents: at odd ones a month paid up to a known end and one credited may differ by a cent.
            monthly = Euro.ZERO.plusMinor(2L * (100 + chance.nextInt(2500)));
            int corrections = 1 + chance.nextInt(3);
            int before = 0;
            starts.add(day(chance));
            for (int correction = 0; correction < corrections; correction++) {
                starts.add(day(chance));
                before = Math.min(RUNS - 1, before + chance.nextInt(3));
                putRightBefore.add(before);
            }
            end = chance.nextInt(3) == 0
                    ? Optional.of(LocalDate.of(2026, 5, 2).plusDays(chance.nextInt(90)))
                    : Optional.empty();
            endKnownBefore = end.map(day -> (day.getMonthValue() - 4) + chance.nextInt(2))
                    .map(latest -> Math.max(0, latest))
                    .orElse(0);
        }

        private static LocalDate day(Random chance) {
            return LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(90));
        }

        List<PastCharge> lived(List<LocalDate> noted) {
            var charged = new ArrayList<PastCharge>();
            var made = new ArrayList<Correction>();
            int at = 0;
            for (int run = 0; run < RUNS; run++) {
                var pending = new ArrayList<Long>();
                while (noted.size() > 1 && at < putRightBefore.size() && putRightBefore.get(at) == run) {
                    at++;
                    made.add(new Correction(at, 7, 1, CorrectionKind.START, OptionalLong.empty()));
                    pending.add((long) at);
                }
                var product = product(noted.get(at), run);
                var repair = pending.isEmpty()
                        ? Repair.NONE
                        : new Repair(List.of(product), List.copyOf(charged), List.copyOf(made), pending);
                var rules = new RecurringCharges(new MonthlyFees(), FIRST_RUN.plusMonths(run));
                for (var charge : rules.of(List.of(product), List.copyOf(charged), repair)) {
                    charged.add(past(charge, run + 1));
                }
            }
            return charged;
        }

        private BillableProduct product(LocalDate from, int run) {
            var known = end.filter(_ -> run >= endKnownBefore);
            return new BillableProduct(
                    1,
                    7,
                    17,
                    70,
                    OptionalLong.of(700),
                    "p",
                    ProductKind.PLAN,
                    service,
                    edition,
                    monthly,
                    from,
                    known,
                    known.map(_ -> EndReason.CANCELLED));
        }

        private static PastCharge past(ProductCharge charge, long invoice) {
            var past = charge.asPast();
            return new PastCharge(
                    past.accountId(),
                    past.agreedId(),
                    past.itemId(),
                    past.serviceId(),
                    past.product(),
                    past.service(),
                    past.edition(),
                    past.month(),
                    past.days(),
                    past.amount(),
                    past.corrects(),
                    invoice);
        }

        @Override
        public String toString() {
            return "%s %s %s from %s, put right before runs %s, ends %s, known before run %d"
                    .formatted(edition.code(), service, monthly, starts, putRightBefore, end, endKnownBefore);
        }
    }
}

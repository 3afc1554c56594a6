package be.ligneclaire.core.rating;

import static be.ligneclaire.core.rating.Inclusions.UNLIMITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.PlanYear.PlanCost;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a year would have cost on a plan, and which of several is the cheapest.
class PlanYearTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final long BRUSSELS = 32475000000L;

    @Test
    void a_month_begins_with_a_whole_bundle_and_each_tariff_of_a_month_is_rounded_once() {
        var plan = plan("talk", "3.00", 100 * 60);
        // 130 minutes in each month, in four calls: 30 are beyond the bundle, 4.50; no call adds a block.
        for (var month : List.of(JANUARY, JANUARY.plusMonths(1))) {
            for (int day = 1; day <= 4; day++) {
                plan.add(month, RaterBeyondTest.TARIFFS, call(month.atDay(day), 1_950), 0);
            }
        }

        assertThat(plan.cost(Edition.newest(), 3)).hasValueSatisfying(cost -> {
            assertThat(Euro.text(cost.outside())).isEqualTo("9.00");
            assertThat(cost.why().formula()).isEqualTo("3.00 × 3 + 9.00 = 18.00");
        });
    }

    @Test
    void roaming_data_beyond_its_blocking_levels_counts_in_full() {
        var plan = plan("data", "5.00", UNLIMITED);
        // Twenty euro each: 60.50 would block at the fourth, 121.00 at the seventh.
        for (int day = 1; day <= 8; day++) {
            var start = JANUARY.atDay(day).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            plan.add(
                    JANUARY,
                    RaterBeyondTest.TARIFFS,
                    new UsageEvent(UsageKind.DATA, true, start, 10_000_000, 0, Territory.of("US")),
                    0);
        }

        assertThat(plan.cost(Edition.newest(), 3))
                .hasValueSatisfying(
                        cost -> assertThat(Euro.text(cost.outside())).isEqualTo("160.00"));
    }

    @Test
    void use_without_a_price_on_the_list_makes_no_comparison() {
        var plan = plan("talk", "3.00", 0);
        var free = new Tariffs.Builder()
                .zone("BE", Zone.NATIONAL)
                .price(Table.SMS, Zone.NATIONAL, BigDecimal.ONE)
                .build();

        plan.add(JANUARY, free, call(JANUARY.atDay(2), 60), 0);

        assertThat(plan.cost(Edition.newest(), 3)).isEmpty();
    }

    @Test
    void the_cheapest_comes_first_and_the_own_plan_wins_a_tie() {
        var comparison =
                comparison("b", cost("a", "5.00", "2.00"), cost("b", "5.00", "1.00"), cost("c", "9.00", "0.00"));

        assertThat(comparison.ownIsCheapest()).isTrue();
        assertThat(comparison.saving()).isEqualTo(Euro.ZERO);
        assertThat(comparison.asCheap()).isEmpty();

        var tied = comparison("b", cost("a", "5.00", "1.00"), cost("b", "4.00", "4.00"), cost("c", "9.00", "0.00"));
        assertThat(tied.ownIsCheapest()).isTrue();
        assertThat(tied.asCheap()).extracting(PlanCost::offer).containsExactly("a");
    }

    @Test
    void what_another_plan_would_have_saved_is_the_difference_of_the_sums() {
        var comparison = comparison("c", cost("a", "5.00", "1.01"), cost("c", "9.00", "0.00"));

        assertThat(comparison.ownIsCheapest()).isFalse();
        assertThat(comparison.cheapest().offer()).isEqualTo("a");
        assertThat(Euro.text(comparison.saving())).isEqualTo("10.99");
        assertThatThrownBy(() -> comparison("z", cost("a", "5.00", "1.00"))).hasMessageContaining("z");
    }

    private static PlanComparison comparison(String own, PlanCost... plans) {
        return new PlanComparison(own, JANUARY, JANUARY.plusMonths(2), List.of(plans));
    }

    private static PlanCost cost(String offer, String monthly, String outside) {
        return PlanYear.cost(offer, Euro.of(monthly), Euro.of(outside), Edition.newest(), 3);
    }

    private static PlanYear plan(String offer, String monthly, long seconds) {
        var rates = EditionRates.of(Edition.newest()).withoutLadder();
        var covered = new Inclusions(Access.MOBILE, rates, seconds, UNLIMITED, UNLIMITED, 0, 0, 0, false);
        return new PlanYear(offer, Euro.of(monthly), _ -> covered, second -> Math.floorDiv(second, 86_400L));
    }

    private static UsageEvent call(LocalDate day, int seconds) {
        var start = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return new UsageEvent(UsageKind.VOICE, true, start, seconds, BRUSSELS, Territory.BE);
    }
}

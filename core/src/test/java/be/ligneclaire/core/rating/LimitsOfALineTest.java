package be.ligneclaire.core.rating;

import static be.ligneclaire.core.rating.RaterBeyondTest.TARIFFS;
import static be.ligneclaire.core.rating.RaterBeyondTest.mobile;
import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_ALERT_ORDER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;
import static be.ligneclaire.core.terms.RuleId.USAGE_NOT_REAL_TIME;
import static be.ligneclaire.core.terms.RuleId.USAGE_OVERAGE_ALERT;
import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Alert.Kind;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.AlertOrder;
import be.ligneclaire.core.rules.usage.NotRealTime;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Caps, alerts and the ladder of roaming data, event by event.
@Proves({
    USAGE_CAP_DEFAULT,
    USAGE_NOT_REAL_TIME,
    USAGE_OVERAGE_ALERT,
    USAGE_THRESHOLD_100,
    ROAMING_DATA_CAP_FIRST,
    ROAMING_DATA_CAP_SECOND,
    NOTIFICATIONS_ALERT_ORDER
})
class LimitsOfALineTest {

    private static final long CAP = euro("20");
    private static final long ALERT = euro("50");

    private static long euro(String amount) {
        return TenDecimals.of(new BigDecimal(amount));
    }

    /// A line's month, event by event.
    private static final class Month {
        final Inclusions agreed;
        Limits limits;
        LineState state = LineState.EMPTY;
        final List<String> told = new ArrayList<>();
        Note note = Note.NONE;
        String amount = "";

        Month(String edition, Limits limits) {
            this.agreed = mobile(edition);
            this.limits = limits;
        }

        Month third(long start, String amount) {
            return take(new UsageEvent(UsageKind.SMS, true, start, 1, -4321, Territory.BE, euro(amount)));
        }

        /// Data outside the EEA at € 0.006 a kilobyte.
        Month roam(long start, long kilobytes) {
            return take(new UsageEvent(UsageKind.DATA, true, start, kilobytes * 1000, 0, Territory.of("CH")));
        }

        private Month take(UsageEvent event) {
            var rated = (Rated) Rater.rate(state, new Conditions(agreed, limits, TARIFFS), SmsCounts.FEW, event);
            for (var alert : Alerts.of(state, agreed, limits, rated)) {
                told.add(alert.kind().word() + (alert.level() == 0 ? "" : " " + level(alert)));
            }
            state = rated.after();
            note = rated.note();
            amount = TenDecimals.toDecimal(rated.amount()).stripTrailingZeros().toPlainString();
            return this;
        }

        private static String level(Alert alert) {
            return Euro.text(TenDecimals.toMoney(alert.level()));
        }
    }

    @Test
    void the_event_that_reaches_the_cap_is_charged_in_full_and_told() {
        var month = new Month("nl-2025", new Limits(CAP, ALERT, 0)).third(0, "19.99");
        assertThat(month.told).isEmpty();

        month.third(1, "1.30");
        assertThat(month.amount).isEqualTo("1.3");
        assertThat(month.told).containsExactly("cap-reached 20.00");
    }

    @Test
    void what_began_before_the_block_is_charged_in_full_and_what_began_in_it_is_not() {
        var month = new Month("fr-2025-09-30", new Limits(CAP, ALERT, 0)).third(0, "20.00");
        month.limits = month.limits.plusOutside(1_000, 2_000);

        assertThat(month.third(999, "6.40").amount).isEqualTo("6.4");
        assertThat(month.third(1_000, "6.40").amount).isEqualTo("0");
        assertThat(month.note).isEqualTo(Note.CAP);
        assertThat(month.third(2_000, "6.40").amount).isEqualTo("6.4");
        assertThat(NotRealTime.billed(
                                Edition.newest(),
                                Euro.of("20.00"),
                                new BigDecimal("20.00"),
                                new BigDecimal("6.40"),
                                true)
                        .amount())
                .isEqualTo(Euro.of("26.40"));
    }

    @Test
    void levels_of_one_event_are_told_ascending_and_the_block_after_what_has_the_same_level() {
        assertThat(new Month("nl-2025", new Limits(CAP, ALERT, 0)).third(0, "120").told)
                .containsExactly("cap-reached 20.00", "outside-bundle-alert 50.00", "100-euro-reached 100.00");
        assertThat(new Month("nl-2025", new Limits(euro("100"), euro("100"), 0)).third(0, "100").told)
                .containsExactly("outside-bundle-alert 100.00", "100-euro-reached 100.00", "cap-reached 100.00");
        assertThat(new Month("en-2024", new Limits(Limits.NO_LIMIT, Limits.NO_LIMIT, 0)).third(0, "140").told)
                .isEmpty();
    }

    @Test
    void roaming_data_stops_at_the_kilobyte_that_reaches_the_level() {
        var month = new Month("fr-2025-09-30", Limits.NONE).roam(0, 6_667);
        assertThat(month.amount).isEqualTo("40.002");

        month.roam(1, 4_167);
        assertThat(month.told).containsExactly("roaming-data-48-40 48.40", "roaming-data-60-50 60.50");
        assertThat(month.amount).isEqualTo("20.502");
        assertThat(month.note).isEqualTo(Note.ROAMING);
        assertThat(TenDecimals.toMoney(month.state.roaming())).isEqualTo(Euro.of("65.00"));
        assertThat(month.state.outside()).isZero();

        assertThat(month.roam(2, 1).amount).isEqualTo("0");
    }

    @Test
    void who_goes_on_is_stopped_again_above_121_and_then_only_told() {
        var month = new Month("nl-2025", Limits.NONE).roam(0, 10_834);
        month.state = month.state.roamingGoesOn();
        month.told.clear();

        month.roam(1, 9_332);
        assertThat(month.told).as("120.996").isEmpty();
        month.roam(2, 1);
        assertThat(month.told).as("121.002").containsExactly("roaming-data-above-121 121.00");
        assertThat(month.state.isRoamingBlocked()).isTrue();

        month.state = month.state.roamingGoesOn();
        month.told.clear();
        month.roam(3, 21_000);
        assertThat(month.told).containsExactly("each-further-60-50 181.50", "each-further-60-50 242.00");
        assertThat(month.amount).isEqualTo("126");
    }

    @Test
    void exactly_121_is_not_above_it() {
        var month = new Month("nl-2025", Limits.NONE);
        month.state = LineState.EMPTY.with(0, euro("120.994"), 0);

        assertThat(month.roam(0, 1).told).isEmpty();
        assertThat(month.roam(0, 1).told).hasSize(1);
    }

    @Test
    void en_knows_one_level_only() {
        var month = new Month("en-2024", Limits.NONE).roam(0, 9_000);
        assertThat(month.told).isEmpty();

        month.roam(1, 50_000);
        assertThat(month.told).containsExactly("roaming-data-60-50 60.50");
        month.state = month.state.roamingGoesOn();
        assertThat(month.roam(2, 50_000).told).hasSize(1);
        assertThat(month.amount).isEqualTo("300");
    }

    @Test
    void the_ladder_is_that_of_the_rule_for_any_totals() {
        var chance = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            var edition = Edition.all().get(round % Edition.all().size());
            var before = BigDecimal.valueOf(chance.nextLong(40_000), 2);
            var more = BigDecimal.valueOf(1 + chance.nextLong(30_000), 2);
            var state = LineState.EMPTY.with(0, TenDecimals.of(before), 0);
            var month = new Month(edition.code(), Limits.NONE);
            month.state = state;
            var event = new UsageEvent(UsageKind.DATA, true, 0, 1, 0, Territory.of("CH"));
            long after = TenDecimals.of(before.add(more));
            var rated = new Rated(
                    state.with(0, after, 0), UsageTariff.ROAMING_DATA_3, 0, 1, 1, 1, Note.NONE, Signal.ROAMING_LEVEL);
            var rule = AlertOrder.roaming(edition, before, more).value();

            var told = Alerts.of(state, month.agreed, Limits.NONE, rated);

            assertThat(told)
                    .as("%s + %s in %s", before, more, edition)
                    .extracting(alert -> (alert.kind() == Kind.ROAMING_SECOND ? ">" : "") + Month.level(alert))
                    .isEqualTo(rule.levels());
            var ladder = month.agreed.rates().ladder();
            assertThat(ladder.blockingLevel(state.roaming(), after) != Limits.NO_LIMIT)
                    .isEqualTo(rule.blocked());
            assertThat(ladder.crosses(state.roaming(), after))
                    .isEqualTo(!rule.levels().isEmpty());
            assertThat(event.stated()).isNegative();
        }
    }

    @Test
    void an_allowance_is_told_once_a_month_when_it_is_exceeded_and_not_when_it_is_used_up() {
        var agreed = new Inclusions(Access.MOBILE, EditionRates.of(Edition.newest()), 600, 1, 1_000, 60, 0, 0, false);
        var limits = new Limits(Limits.NO_LIMIT, Limits.NO_LIMIT, 80);
        var state = LineState.EMPTY;
        var told = new ArrayList<String>();
        long[] calls = {400, 200, 10, 10};
        for (long seconds : calls) {
            var event = new UsageEvent(UsageKind.VOICE, true, 0, seconds, 32475000000L, Territory.BE);
            var rated = (Rated) Rater.rate(state, new Conditions(agreed, limits, TARIFFS), SmsCounts.FEW, event);
            for (var alert : Alerts.of(state, agreed, limits, rated)) {
                told.add(seconds + ": " + alert.kind().word() + " " + alert.allowance());
            }
            state = rated.after();
        }
        assertThat(told).containsExactly("200: allowance-nearly-used calls", "10: bundle-exceeded calls");
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.CHARGING_NORMAL_USE_EXCESS;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;
import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_EEA;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_EN;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_FR;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;
import static be.ligneclaire.core.terms.RuleId.USAGE_NOT_REAL_TIME;
import static be.ligneclaire.core.terms.RuleId.USAGE_NO_CARRY_OVER;
import static be.ligneclaire.core.terms.RuleId.USAGE_OVERAGE_ALERT;
import static be.ligneclaire.core.terms.RuleId.USAGE_THREE_TIMES_AVERAGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Caps, thresholds and normal use at their limits.
@Proves({
    USAGE_CAP_DEFAULT,
    USAGE_CAP_CHANGE,
    USAGE_THRESHOLD_100,
    USAGE_NOT_REAL_TIME,
    USAGE_THREE_TIMES_AVERAGE,
    USAGE_NORMAL_MOBILE_FR,
    USAGE_NORMAL_MOBILE_NL,
    USAGE_NORMAL_MOBILE_EN,
    CHARGING_NORMAL_USE_EXCESS,
    USAGE_INCLUSIONS_EEA,
    USAGE_NO_CARRY_OVER,
    USAGE_OVERAGE_ALERT
})
class LimitsTest {

    @Test
    void the_cap_holds_for_contracts_after_the_first_of_august_2024() {
        assertThat(CapDefault.defaultCap(FR, LocalDate.of(2024, 8, 1)).value()).isEmpty();
        assertThat(CapDefault.defaultCap(FR, LocalDate.of(2024, 8, 2)).value()).contains(Euro.of("20.00"));
    }

    @ParameterizedTest(name = "{0} + {1}: admitted {2}, {3} after, alert {4}")
    @CsvSource({
        "19.99, 1.30, true, 21.29, true",
        "20.00, 0.10, false, 20.00, true",
        "0.00, 19.99, true, 19.99, false",
        "0.00, 20.00, true, 20.00, true"
    })
    void what_is_admitted_is_charged_in_full(
            String before, String event, boolean admitted, String after, boolean alert) {
        var admission = CapDefault.admit(FR, Euro.of("20.00"), new BigDecimal(before), new BigDecimal(event))
                .value();
        assertThat(admission.admitted()).isEqualTo(admitted);
        assertThat(admission.totalAfter()).isEqualByComparingTo(after);
        assertThat(admission.alert()).isEqualTo(alert);
    }

    @Test
    void fr_changes_the_cap_by_telephone_only() {
        assertThat(CapChange.accepted(FR, CapChange.Channel.MYDIGI).value()).isFalse();
        assertThat(CapChange.accepted(FR, CapChange.Channel.TELEPHONE).value()).isTrue();
        assertThat(CapChange.accepted(NL, CapChange.Channel.MYDIGI).value()).isTrue();
        assertThat(CapChange.unblocks(Optional.of(Euro.of("50.00")), new BigDecimal("50.00")))
                .isFalse();
        assertThat(CapChange.unblocks(Optional.of(Euro.of("50.00")), new BigDecimal("49.99")))
                .isTrue();
        assertThat(CapChange.unblocks(Optional.empty(), new BigDecimal("500.00")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} at {1}: notice {2}, may suspend {3}")
    @CsvSource({
        "fr-2025-09-30, 99.99, false, false",
        "fr-2025-09-30, 100.00, true, false",
        "nl-2025, 100.01, true, true",
        "en-2024, 140.00, false, false",
    })
    void a_hundred_euro(String edition, BigDecimal total, boolean notice, boolean suspend) {
        assertThat(HundredEuroThreshold.of(Edition.named(edition), total).value())
                .isEqualTo(new HundredEuroThreshold.Effect(notice, suspend));
    }

    @ParameterizedTest(name = "total {0}, late {1}, before the block {2}: {3}")
    @CsvSource({
        "20.00, 6.40, true, 26.40",
        "20.00, 6.40, false, 20.00",
        "15.00, 6.40, false, 20.00",
        "15.00, 2.00, false, 17.00",
        "21.29, 1.00, false, 21.29"
    })
    void late_records(BigDecimal total, BigDecimal late, boolean before, String billed) {
        assertThat(NotRealTime.billed(FR, Euro.of("20.00"), total, late, before).amount())
                .isEqualTo(Euro.of(billed));
    }

    @Test
    void three_times_is_strict() {
        assertThat(ThreeTimesAverage.review(FR, new BigDecimal("8.00"), new BigDecimal("24.00"))
                        .value())
                .isFalse();
        assertThat(ThreeTimesAverage.review(FR, new BigDecimal("8.00"), new BigDecimal("24.01"))
                        .value())
                .isTrue();
        assertThat(ThreeTimesAverage.review(FR, BigDecimal.ZERO, new BigDecimal("0.01"))
                        .value())
                .isTrue();
        assertThat(ThreeTimesAverage.review(FR, BigDecimal.ZERO, BigDecimal.ZERO)
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} is the last normal value")
    @CsvSource({
        "SMS_PER_HOUR, 100",
        "RECIPIENTS_PER_MONTH, 250",
        "RECIPIENTS_PER_HOUR, 30",
        "SMS_PER_DAY, 500",
        "SAME_LENGTH_SMS_PER_HOUR, 30",
        "SMS_PER_MONTH, 6000",
        "MINUTES_PER_MONTH, 6000",
    })
    void normal_use_in_fr(NormalMobileFr.Counter counter, int limit) {
        assertThat(NormalMobileFr.of(FR, counter, limit).value()).isEqualTo(new NormalMobileFr.Use(true, 0));
        var charged = counter == NormalMobileFr.Counter.MINUTES_PER_MONTH ? 0 : 1;
        assertThat(NormalMobileFr.of(FR, counter, limit + 1).value()).isEqualTo(new NormalMobileFr.Use(false, charged));
    }

    @Test
    void normal_use_in_nl_and_en() {
        assertThat(NormalMobileNl.day(NL, 199).value()).isEqualTo(new NormalMobileNl.Day(false, false));
        assertThat(NormalMobileNl.day(NL, 200).value()).isEqualTo(new NormalMobileNl.Day(false, true));
        assertThat(NormalMobileNl.day(NL, 500).value()).isEqualTo(new NormalMobileNl.Day(true, true));
        assertThat(NormalMobileNl.blockedByDifference(NL, 700, 401).value()).isFalse();
        assertThat(NormalMobileNl.blockedByDifference(NL, 700, 400).value()).isTrue();
        assertThat(NormalMobileNl.limit(NL, "sms_per_hour")).isEqualTo(100);
        assertThat(NormalMobileEn.limited(EN, 9000).value()).isFalse();
        assertThat(NormalUseExcess.action(FR).value()).isEqualTo("charge");
        assertThat(NormalUseExcess.action(NL).value()).isEqualTo("block");
        assertThat(NormalUseExcess.action(EN).value()).isEqualTo("none");
        assertThat(NL.has(USAGE_NORMAL_MOBILE_FR)).isFalse();
    }

    @Test
    void what_the_bundle_covers() {
        assertThat(InclusionsEea.covered(FR, "FR", "call", "BE", false).value()).isTrue();
        assertThat(InclusionsEea.covered(FR, "FR", "call", "CH", false).value()).isFalse();
        assertThat(InclusionsEea.covered(FR, "CH", "data", "–", false).value()).isFalse();
    }

    @Test
    void allowances_lapse_and_alert_once() {
        assertThat(NoCarryOver.left(FR, 100, 30).value()).isEqualTo(70);
        assertThat(NoCarryOver.left(FR, 100, 130).value()).isZero();
        assertThat(OverageAlert.alert(FR, 100, 99, 1).value()).isFalse();
        assertThat(OverageAlert.alert(FR, 100, 100, 1).value()).isTrue();
        assertThat(OverageAlert.alert(FR, 100, 101, 1).value()).isFalse();
    }
}

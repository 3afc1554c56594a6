package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_OUTSIDE_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_RECEIVED_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_EXCESS;
import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_INCREMENT;
import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_CALL_INCREMENT;
import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_EXCESS;
import static be.ligneclaire.core.terms.RuleId.TV_GEO_RESTRICTION;
import static be.ligneclaire.core.terms.RuleId.USAGE_EEA_LIST;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_FIXED;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seconds, minutes and kilobytes at their steps.
@Proves({
    CHARGING_CALL_EEA,
    CHARGING_CALL_OUTSIDE_EEA,
    CHARGING_CALL_RECEIVED_EEA,
    CHARGING_DATA_INCREMENT,
    CHARGING_DATA_EXCESS,
    CHARGING_FIXED_EXCESS,
    CHARGING_FIXED_CALL_INCREMENT,
    USAGE_NORMAL_FIXED,
    USAGE_EEA_LIST,
    TV_GEO_RESTRICTION
})
class CallsAndDataTest {

    @ParameterizedTest(name = "{0} s are charged as {1} s: € {2}")
    @CsvSource({
        "0, 0, 0.0000000000",
        "1, 30, 0.1000000000",
        "30, 30, 0.1000000000",
        "31, 31, 0.1033333333",
        "119, 119, 0.3966666667",
    })
    void calls_in_the_eea(int duration, int billed, String amount) {
        assertThat(CallEea.billedSeconds(duration)).isEqualTo(billed);
        assertThat(TenDecimals.text(CallEea.amount(2_000_000_000L, billed))).isEqualTo(amount);
        assertThat(CallEea.rate(NL, new BigDecimal("0.20"), duration).value().amount())
                .isEqualTo(new BigDecimal(amount));
        assertThat(CallEea.rate(NL, new BigDecimal("0.20"), duration).value().amount10())
                .isEqualTo(CallEea.amount(2_000_000_000L, billed));
    }

    @ParameterizedTest(name = "{0} s are {1} minutes")
    @CsvSource({"0, 0", "1, 1", "60, 1", "61, 2"})
    void calls_outside_the_eea(int seconds, int minutes) {
        assertThat(CallOutsideEea.billedMinutes(seconds)).isEqualTo(minutes);
        assertThat(CallOutsideEea.rate(FR, new BigDecimal("1.50"), seconds).amount())
                .isEqualTo(Euro.of("1.50").multipliedBy(minutes));
        assertThat(CallOutsideEea.amount(15_000_000_000L, minutes)).isEqualTo(15_000_000_000L * minutes);
        assertThat(CallReceivedEea.minutes(NL, seconds).value()).isEqualTo(minutes);
        assertThat(CallReceivedEea.minutes(FR, seconds).value()).isZero();
    }

    @ParameterizedTest(name = "{0} bytes are {1} KB: € {2}")
    @CsvSource({
        "0, 0, 0.0000000000",
        "1, 1, 0.0000006000",
        "1000, 1, 0.0000006000",
        "1001, 2, 0.0000012000",
        "5000000001, 5000001, 3.0000006000"
    })
    void data(long bytes, long kilobytes, String amount) {
        assertThat(DataIncrement.kilobytes(bytes)).isEqualTo(kilobytes);
        assertThat(DataIncrement.count(NL, bytes, true).value().amount()).contains(new BigDecimal(amount));
        assertThat(DataIncrement.count(NL, bytes, false)
                        .value()
                        .amount()
                        .orElseThrow()
                        .signum())
                .isZero();
        assertThat(DataIncrement.count(EN, bytes, true).value().amount()).isEmpty();
        assertThat(DataExcess.pricePerKilobyte10(FR).orElseThrow() * kilobytes)
                .isEqualTo(TenDecimals.of(new BigDecimal(amount)));
    }

    @Test
    void data_beyond_the_bundle_is_rounded_once() {
        assertThat(DataExcess.charge(NL, new BigDecimal("833"))
                        .value()
                        .orElseThrow()
                        .amount())
                .isEqualTo(Euro.of("0.50"));
        assertThat(DataExcess.charge(EN, new BigDecimal("833")).value()).isEmpty();
        assertThat(DataExcess.pricePerKilobyte10(EN)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} s used, {2} s more: {3} s charged")
    @CsvSource({
        "fr-2025-09-30, 179940, 90, 30", "fr-2025-09-30, 180000, 10, 30", "nl-2025, 180000, 10, 10",
        "fr-2025-09-30, 180000, 3600, 3600", "fr-2025-09-30, 179940, 60, 0", "fr-2025-09-30, 180000, 0, 0",
        "fr-2025-09-30, 179999, 2, 1",
    })
    void fixed_calls_beyond_the_limit(String edition, long used, long seconds, long billed) {
        assertThat(FixedExcess.billedSeconds(Edition.named(edition), used, seconds))
                .isEqualTo(billed);
    }

    @Test
    void fixed_lines_and_increments() {
        assertThat(FixedExcess.line(FR, 412 * 60).amount()).isEqualTo(Euro.of("4.99"));
        assertThat(FixedExcess.rate(FR, 180_000, 10).value().amount()).isEqualTo(new BigDecimal("0.0060500000"));
        assertThat(FixedCallIncrement.billedSeconds(FR, 12)).isEqualTo(30);
        assertThat(FixedCallIncrement.billedSeconds(NL, 12)).isEqualTo(12);
        assertThat(FixedCallIncrement.billedSeconds(FR, 0)).isZero();
        assertThat(FixedCallIncrement.rate(FR, new BigDecimal("0.30"), 12)
                        .value()
                        .seconds())
                .isEqualTo(30);
        assertThat(NormalFixed.excessSeconds(FR, 180_000).value()).isZero();
        assertThat(NormalFixed.excessSeconds(FR, 180_001).value()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: listed {1}")
    @CsvSource({
        "GB, true",
        "GI, true",
        "RE, true",
        "NO, true",
        "MF, true",
        "CH, false",
        "MC, false",
        "SX, false",
        "BE, false",
        "gb, false"
    })
    void territories(String code, boolean listed) {
        assertThat(EeaList.contains(code)).isEqualTo(listed);
        assertThat(EeaList.find(FR, code).value()).isEqualTo(listed);
        assertThat(EeaList.territories()).hasSize(39);
    }

    @Test
    void television_is_watched_at_home_and_in_the_list() {
        assertThat(GeoRestriction.allowed(EN, Optional.of("BE")).value()).isTrue();
        assertThat(GeoRestriction.allowed(EN, Optional.of("FR")).value()).isTrue();
        assertThat(GeoRestriction.allowed(EN, Optional.of("CH")).value()).isFalse();
        assertThat(GeoRestriction.allowed(EN, Optional.empty()).value()).isFalse();
    }
}

package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.ASSURANCE_MAINTENANCE;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_AUTOMATIC;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_CLAIM_PERIOD;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_COLLECTIVE;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_ELIGIBILITY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Outages at their edges: eight hours, full days, and which fee counts.
@Proves({
    COMPENSATION_OUTAGE,
    COMPENSATION_OUTAGE_AUTOMATIC,
    COMPENSATION_OUTAGE_CLAIM_PERIOD,
    COMPENSATION_OUTAGE_ELIGIBILITY,
    COMPENSATION_OUTAGE_COLLECTIVE,
    ASSURANCE_MAINTENANCE
})
class OutageTest {

    @ParameterizedTest(name = "{0} minutes at € {1}: n {2}, A {3}, € {4}")
    @CsvSource({
        "480, 30.00, 0, 0.00, 0.00", "481, 20.00, 1, 1.00, 1.00", "481, 49.00, 1, 1.00, 1.63",
                "1440, 30.00, 1, 1.00, 1.00",
        "1441, 20.00, 2, 2.00, 2.00", "2880, 60.00, 2, 2.00, 4.00", "2881, 20.00, 3, 3.50, 3.50",
                "6000, 50.00, 5, 8.00, 8.33",
        "8640, 0.00, 6, 11.00, 11.00", "8641, 0.00, 7, 14.50, 14.50",
    })
    void the_higher_of_lump_sums_and_share(int minutes, String fee, int periods, String lumpSums, String best) {
        var outage = Outage.of(FR, Duration.ofMinutes(minutes), Euro.of(fee));
        assertThat(outage.periods()).isEqualTo(periods);
        assertThat(outage.lumpSums()).isEqualTo(Euro.of(lumpSums));
        assertThat(outage.compensation().amount()).isEqualTo(Euro.of(best));
    }

    @Test
    void one_second_more_than_eight_hours_counts() {
        assertThat(Outage.of(FR, Duration.ofHours(8).plusSeconds(1), Euro.ZERO).periods())
                .isEqualTo(1);
        assertThat(Outage.of(FR, Duration.ofHours(24).plusSeconds(1), Euro.ZERO).periods())
                .isEqualTo(2);
        assertThat(Outage.text(Duration.ofHours(8).plusSeconds(59))).isEqualTo("8h00");
    }

    @Test
    void in_a_package_the_edition_says_which_fee_counts() {
        var own = Optional.of(Euro.of("35.00"));
        assertThat(Outage.feeOf(FR, Euro.of("60.00"), own)).isEqualTo(Euro.of("35.00"));
        assertThat(Outage.feeOf(FR, Euro.of("60.00"), Optional.empty())).isEqualTo(Euro.of("60.00"));
        assertThat(Outage.feeOf(NL, Euro.of("60.00"), own)).isEqualTo(Euro.of("60.00"));
        assertThat(Outage.feeOf(EN, Euro.of("60.00"), own)).isEqualTo(Euro.of("60.00"));
    }

    @ParameterizedTest(name = "{0} for {1} hours, reported {2}, {3} affected: {4}")
    @CsvSource({
        "FIXED_MATERIAL, 9, false, 1, true", "FIXED_MATERIAL, 8, false, 1, false",
                "FIXED_IMMATERIAL, 20, true, 1, false",
        "FIXED_IMMATERIAL, 20, true, 2, true", "FIXED_IMMATERIAL, 20, false, 2, false", "MOBILE, 12, false, 900, false",
        "MOBILE, 12, true, 900, true",
    })
    void automatic(OutageAutomatic.Failure failure, int hours, boolean reported, int affected, boolean automatic) {
        assertThat(OutageAutomatic.find(NL, failure, Duration.ofHours(hours), reported, affected)
                        .value())
                .isEqualTo(automatic);
    }

    @Test
    void five_days_to_claim_moved_from_ascension_day() {
        assertThat(OutageClaimPeriod.lastDay(FR, LocalDate.of(2026, 5, 9)).value())
                .isEqualTo("2026-05-15");
    }

    @Test
    void force_majeure_excludes_in_en_and_nl_only() {
        var storm = new OutageEligibility.Circumstances(Duration.ofHours(9), true, true, true, true, false);
        assertThat(OutageEligibility.entitled(FR, storm).value()).isTrue();
        assertThat(OutageEligibility.entitled(NL, storm).value()).isFalse();
        var fault = new OutageEligibility.Circumstances(Duration.ofHours(9), true, true, true, false, true);
        assertThat(OutageEligibility.entitled(EN, fault).value()).isFalse();
        var exact = new OutageEligibility.Circumstances(Duration.ofHours(8), true, true, true, false, false);
        assertThat(OutageEligibility.entitled(FR, exact).value()).isFalse();
        assertThat(OutageCollective.several(FR, 1).value()).isFalse();
        assertThat(OutageCollective.several(FR, 2).value()).isTrue();
    }

    @Test
    void work_that_ends_at_seven_is_outside_busy_hours() {
        var start = Instant.parse("2026-01-10T00:00:00Z");
        assertThat(Maintenance.outsideBusyHours(FR, start, Instant.parse("2026-01-10T06:00:00Z"))
                        .value())
                .isTrue();
        assertThat(Maintenance.outsideBusyHours(FR, start, Instant.parse("2026-01-10T06:00:01Z"))
                        .value())
                .isFalse();
        assertThat(Maintenance.outsideBusyHours(FR, start, start.plusSeconds(86_400))
                        .value())
                .isFalse();
    }
}

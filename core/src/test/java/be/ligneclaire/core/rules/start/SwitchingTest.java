package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_EASY_SWITCH_DELAY;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_EASY_SWITCH_INTERRUPTION;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_MISSED_APPOINTMENT;
import static be.ligneclaire.core.terms.RuleId.ORDERING_EASY_SWITCH_DISCLAIMER;
import static be.ligneclaire.core.terms.RuleId.ORDERING_EASY_SWITCH_MANDATE;
import static be.ligneclaire.core.terms.RuleId.ORDERING_INSTALLATION_DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.compensation.EasySwitchDelay;
import be.ligneclaire.core.rules.compensation.EasySwitchInterruption;
import be.ligneclaire.core.rules.compensation.MissedAppointment;
import be.ligneclaire.core.terms.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By when is installed and switched, and who answers for it.
@Proves({
    ORDERING_INSTALLATION_DEADLINE, ORDERING_EASY_SWITCH_MANDATE, ORDERING_EASY_SWITCH_DISCLAIMER,
    COMPENSATION_EASY_SWITCH_DELAY, COMPENSATION_EASY_SWITCH_INTERRUPTION, COMPENSATION_MISSED_APPOINTMENT
})
class SwitchingTest {

    @Test
    void thirty_days_from_the_later_of_request_and_connection() {
        var requested = LocalDate.of(2025, 10, 1);
        assertThat(InstallationDeadline.lastDay(FR, requested, Optional.empty()).value())
                .isEqualTo("2025-10-31");
        assertThat(InstallationDeadline.lastDay(FR, requested, Optional.of(LocalDate.of(2025, 10, 2)))
                        .value())
                .isEqualTo("2025-11-01");
    }

    @Test
    void the_mandate_goes_out_within_a_working_day() {
        assertThat(EasySwitchMandate.sendBy(FR, LocalDate.of(2025, 11, 10)).value())
                .isEqualTo("2025-11-12");
        assertThat(EasySwitchMandate.covers(EN, "tv")).isTrue();
        assertThat(EasySwitchMandate.covers(FR, "tv")).isFalse();
    }

    @Test
    void a_cause_at_the_customer_excuses_in_nl_and_fr() {
        assertThat(EasySwitchDisclaimer.operatorLiable(EN, "customer").value()).isTrue();
        assertThat(EasySwitchDisclaimer.operatorLiable(NL, "customer").value()).isFalse();
        assertThat(EasySwitchDisclaimer.operatorLiable(EN, "former operator").value())
                .isFalse();
        assertThat(EasySwitchDisclaimer.operatorLiable(FR, "unknown").value()).isTrue();
    }

    @ParameterizedTest(name = "fixed {0}, active {1}, asked {2}: € {3}")
    @CsvSource({
        "2025-11-03, 2025-11-07, true, 24.00",
        "2025-11-03, 2025-11-03, true, 0.00",
        "2025-11-03, 2025-11-04, true, 6.00",
        "2025-11-03, 2025-11-01, true, 0.00",
        "2025-11-03, 2025-11-07, false, 0.00",
    })
    void late_activation(LocalDate fixedDate, LocalDate activated, boolean asked, String sum) {
        assertThat(EasySwitchDelay.of(FR, fixedDate, activated, asked).amount()).isEqualTo(Euro.of(sum));
        assertThat(EasySwitchDelay.days(fixedDate, activated)).isNotNegative();
    }

    @ParameterizedTest(name = "down {0}, back {1}: € {2}")
    @CsvSource({
        "2025-11-04, 2025-11-05, 0.00",
        "2025-11-04, 2025-11-06, 10.00",
        "2025-06-06, 2025-06-12, 20.00",
        "2025-06-06, 2025-06-10, 0.00",
    })
    void interruption(LocalDate from, LocalDate restored, String sum) {
        assertThat(EasySwitchInterruption.of(FR, from, restored).amount()).isEqualTo(Euro.of(sum));
    }

    @Test
    void arrival_at_the_end_of_the_slot_is_in_time() {
        var end = Instant.parse("2025-11-12T11:00:00Z");
        assertThat(MissedAppointment.of(FR, end, Optional.of(end), true).amount())
                .isEqualTo(Euro.ZERO);
        assertThat(MissedAppointment.of(FR, end, Optional.of(end.plusSeconds(1)), true)
                        .amount())
                .isEqualTo(Euro.of("30.00"));
        assertThat(MissedAppointment.of(FR, end, Optional.empty(), true).amount())
                .isEqualTo(Euro.of("30.00"));
        assertThat(MissedAppointment.of(FR, end, Optional.empty(), false).amount())
                .isEqualTo(Euro.ZERO);
        assertThat(MissedAppointment.of(FR, 2).amount()).isEqualTo(Euro.of("60.00"));
    }
}

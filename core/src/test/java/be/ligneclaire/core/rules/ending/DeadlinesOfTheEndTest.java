package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_ASSIGNMENT_BY_CUSTOMER;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_AUTO_CANCEL_NOT_ACTIVATED;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_AUTO_CANCEL_NOT_INSTALLED;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_BREACH_TERMINATION;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_DEATH;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_OPERATOR_NOTICE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_DIGITAL_CONTENT;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_EQUIPMENT;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_REFUND;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_RIGHT;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_USE_CHARGE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notices, automatic ends and withdrawals at their last days.
@Proves({
    CONTRACT_AUTO_CANCEL_NOT_INSTALLED, CONTRACT_AUTO_CANCEL_NOT_ACTIVATED, CONTRACT_OPERATOR_NOTICE,
    CONTRACT_WITHDRAWAL_RIGHT, CONTRACT_WITHDRAWAL_REFUND, CONTRACT_WITHDRAWAL_EQUIPMENT,
    CONTRACT_WITHDRAWAL_USE_CHARGE, CONTRACT_WITHDRAWAL_DIGITAL_CONTENT, CONTRACT_BREACH_TERMINATION,
    CONTRACT_DEATH, CONTRACT_ASSIGNMENT_BY_CUSTOMER
})
class DeadlinesOfTheEndTest {

    @ParameterizedTest(name = "{0}: the last day from 1 October 2025 is {1}")
    @CsvSource({"en-2024, 2025-10-31", "nl-2025, 2025-10-31", "fr-2025-09-30, 2025-12-30"})
    void automatic_ends_are_not_moved(String edition, LocalDate lastDay) {
        var from = LocalDate.of(2025, 10, 1);
        assertThat(AutoCancelNotInstalled.lastDay(Edition.named(edition), from)).isEqualTo(lastDay);
        assertThat(AutoCancelNotActivated.lastDay(Edition.named(edition), from)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0}, notified {1}, letter {2}: {3} to {4}")
    @CsvSource({
        "fr-2025-09-30, 2025-11-12, false, 2025-12-01, 2025-12-30",
                "fr-2025-09-30, 2025-12-01, false, 2026-01-01, 2026-01-30",
        "nl-2025, 2025-06-12, false, 2025-06-13, 2025-07-12", "en-2024, 2025-01-20, false, 2025-02-01, 2025-03-02",
        "nl-2025, 2025-06-06, true, 2025-06-13, 2025-07-12", "en-2024, 2025-01-30, true, 2025-03-01, 2025-03-30",
    })
    void the_notice_of_the_operator(
            String edition, LocalDate notified, boolean letter, LocalDate starts, LocalDate last) {
        assertThat(OperatorNotice.find(Edition.named(edition), notified, letter).value())
                .isEqualTo(new OperatorNotice.Notice(starts, last));
    }

    @Test
    void a_withdrawal_can_be_sent_until_the_last_day_but_not_after_a_sale_in_a_shop() {
        var concluded = LocalDate.of(2025, 12, 11);
        assertThat(WithdrawalRight.lastDay(FR, concluded)).isEqualTo("2025-12-26");
        assertThat(WithdrawalRight.isOpen(FR, false, concluded, LocalDate.of(2025, 12, 26)))
                .isTrue();
        assertThat(WithdrawalRight.isOpen(FR, false, concluded, LocalDate.of(2025, 12, 27)))
                .isFalse();
        assertThat(WithdrawalRight.isOpen(FR, true, concluded, concluded)).isFalse();
    }

    @ParameterizedTest(name = "activated {0}, withdrawn {1}: € {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-10-20 | 2025-10-28 | 5.16
        2026-01-29 | 2026-02-04 | 4.08
        2026-01-29 | 2026-01-29 | 0.00
                   | 2026-01-29 | 0.00
        """)
    void the_days_used_are_charged(@Nullable LocalDate activated, LocalDate withdrawn, String charge) {
        assertThat(WithdrawalUseCharge.charge(FR, Euro.of("20.00"), Optional.ofNullable(activated), withdrawn)
                        .amount())
                .isEqualTo(Euro.of(charge));
    }

    @Test
    void a_refund_is_never_below_zero() {
        assertThat(WithdrawalUseCharge.refund(Euro.of("5.00"), Euro.of("7.00"))).isEqualTo(Euro.ZERO);
        assertThat(WithdrawalUseCharge.refund(Euro.of("7.00"), Euro.of("5.00"))).isEqualTo(Euro.of("2.00"));
    }

    @ParameterizedTest(name = "received {0}, sent {1}: refund by {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-11-25 | 2025-11-20 | 2025-11-20
        2025-11-05 |            | 2025-11-17
                   | 2025-11-30 | 2025-11-30
                   |            |
        """)
    void a_refund_waits_for_equipment(@Nullable LocalDate received, @Nullable LocalDate sent, @Nullable LocalDate by) {
        var notified = LocalDate.of(2025, 11, 3);
        assertThat(WithdrawalRefund.by(FR, notified, true, Optional.ofNullable(received), Optional.ofNullable(sent))
                        .value())
                .isEqualTo(Optional.ofNullable(by));
        assertThat(WithdrawalRefund.by(FR, notified, false, Optional.empty(), Optional.empty())
                        .value())
                .contains(LocalDate.of(2025, 11, 17));
    }

    @ParameterizedTest(name = "{0}: equipment back by {1} at the cost of the {2}")
    @CsvSource({"en-2024, 2025-06-16, customer", "nl-2025, 2025-06-16, customer", "fr-2025-09-30, 2025-06-17, operator"
    })
    void equipment_after_a_withdrawal(String edition, LocalDate by, String cost) {
        var terms = Edition.named(edition);
        assertThat(WithdrawalEquipment.returnBy(terms, LocalDate.of(2025, 6, 2)).value())
                .isEqualTo(by);
        assertThat(WithdrawalEquipment.costOfReturn(terms)).isEqualTo(cost);
    }

    @Test
    void only_activated_content_stays() {
        assertThat(WithdrawalDigitalContent.allowed(FR, true, true).value()).isFalse();
        assertThat(WithdrawalDigitalContent.allowed(FR, true, false).value()).isTrue();
        assertThat(WithdrawalDigitalContent.allowed(FR, false, true).value()).isTrue();
    }

    @Test
    void presumed_fraud_suffices_in_fr_only() {
        assertThat(BreachTermination.suffices(FR, BreachTermination.Ground.PRESUMED_FRAUD)
                        .value())
                .isTrue();
        assertThat(BreachTermination.suffices(NL, BreachTermination.Ground.PRESUMED_FRAUD)
                        .value())
                .isFalse();
        assertThat(BreachTermination.suffices(FR, BreachTermination.Ground.ABNORMAL_USE)
                        .value())
                .isTrue();
        assertThat(BreachTermination.suffices(EN, BreachTermination.Ground.ESTABLISHED)
                        .value())
                .isTrue();
    }

    @Test
    void the_heirs_and_the_new_holder_choose_their_day() {
        var day = LocalDate.of(2026, 1, 15);
        assertThat(Death.end(FR, day, Optional.of(day.minusDays(10))).value()).isEqualTo(day);
        assertThat(Death.end(FR, day, Optional.of(day.plusDays(10))).value()).isEqualTo(day.plusDays(10));
        assertThat(AssignmentByCustomer.effective(FR, day, Optional.empty()).value())
                .isEqualTo("2026-02-01");
        assertThat(AssignmentByCustomer.effective(FR, day, Optional.of(day)).value())
                .isEqualTo(day);
    }
}

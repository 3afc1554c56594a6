package be.ligneclaire.core.law;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.law.LegalView.CustomerKind;
import be.ligneclaire.core.law.LegalView.ServiceKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.latepayment.LateInterest.Payment;
import be.ligneclaire.core.rules.latepayment.LumpSumIndemnity;
import be.ligneclaire.core.rules.latepayment.ReminderFee;
import be.ligneclaire.core.terms.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the law leaves of a claim.
class StatutoryCapsTest {

    private static final LegalView OTHER = new LegalView(CustomerKind.CONSUMER, ServiceKind.OTHER, LocalDate.MAX);
    private static final LegalView MIXED = new LegalView(CustomerKind.CONSUMER, ServiceKind.MIXED, LocalDate.MAX);
    private static final LegalView COMPANY = new LegalView(CustomerKind.BUSINESS, ServiceKind.TELECOM, LocalDate.MAX);
    private static final LegalView BEFORE =
            new LegalView(CustomerKind.CONSUMER, ServiceKind.OTHER, LocalDate.of(2023, 8, 31));

    @Test
    void two_reminders_are_free_and_later_ones_capped() {
        var fees = ReminderFee.each(FR, 4);
        assertThat(StatutoryCaps.reminderFee(LegalView.NEWEST, fees, ReminderFacts.UNKNOWN)
                        .amount())
                .isEqualTo(Euro.of("20.00"));
        assertThat(StatutoryCaps.reminderFee(OTHER, fees, ReminderFacts.UNKNOWN).amount())
                .isEqualTo(Euro.of("15.00"));
        assertThat(StatutoryCaps.reminderFee(MIXED, fees, ReminderFacts.UNKNOWN).amount())
                .isEqualTo(Euro.of("15.00"));
        assertThat(StatutoryCaps.reminderFee(COMPANY, fees, ReminderFacts.UNKNOWN)
                        .amount())
                .isEqualTo(Euro.of("30.00"));
        assertThat(StatutoryCaps.reminderFee(BEFORE, fees, ReminderFacts.UNKNOWN)
                        .bit())
                .isFalse();
        assertThat(StatutoryCaps.reminderFee(LegalView.NEWEST, ReminderFee.each(NL, 4), ReminderFacts.UNKNOWN)
                        .bit())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} due dates before, postage {2}: {3}")
    @CsvSource({
        "OTHER, 0, 0.00, 0.00",
        "OTHER, 2, 0.00, 0.00",
        "OTHER, 2, 1.50, 0.00",
        "OTHER, 3, 0.00, 15.00",
        "OTHER, 3, 1.50, 18.00",
        "OTHER, 3, 2.49, 19.98",
        "OTHER, 3, 2.50, 20.00",
        "OTHER, 3, 9.00, 20.00",
        "MIXED, 2, 0.00, 0.00",
        "MIXED, 3, 1.50, 18.00",
        "TELECOM, 0, 9.00, 20.00",
    })
    void three_due_dates_a_year_are_free_and_postage_comes_on_top(
            ServiceKind service, int before, String postage, String total) {
        var facts = new ReminderFacts(OptionalInt.of(before), Euro.of(postage));
        var view = new LegalView(CustomerKind.CONSUMER, service, LocalDate.MAX);
        assertThat(StatutoryCaps.reminderFee(view, ReminderFee.each(FR, 4), facts)
                        .amount())
                .isEqualTo(Euro.of(total));
    }

    @Test
    void a_company_pays_for_reminders_as_agreed_whatever_the_year() {
        var facts = new ReminderFacts(OptionalInt.of(0), Euro.ZERO);
        assertThat(StatutoryCaps.reminderFee(COMPANY, ReminderFee.each(FR, 4), facts)
                        .bit())
                .isFalse();
    }

    @ParameterizedTest(name = "lump sum on {0}: at most {1}")
    @CsvSource({
        "20.00, 20.00",
        "150.00, 20.00",
        "150.01, 30.00",
        "200.00, 35.00",
        "300.00, 45.00",
        "500.00, 65.00",
        "750.00, 77.50",
        "1000.00, 90.00",
        "2000.10, 140.00",
        "39200.00, 2000.00",
        "99999.00, 2000.00",
    })
    void the_lump_sum_is_cut_down(String unpaid, String cap) {
        var contract = LumpSumIndemnity.on(FR, Euro.of(unpaid)).amount();
        assertThat(StatutoryCaps.lumpSum(OTHER, contract, Euro.of(unpaid), false)
                        .amount())
                .isEqualTo(Euro.of(cap));
        assertThat(StatutoryCaps.lumpSum(OTHER, contract, Euro.of(unpaid), true).amount())
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void interest_runs_by_the_day_and_is_cut_down() {
        var due = LocalDate.of(2025, 1, 1);
        var paid = due.plusDays(31);
        var capped = StatutoryCaps.interest(
                LegalView.NEWEST,
                Euro.of("9.99"),
                Euro.of("100.00"),
                due.plusDays(1),
                List.of(new Payment(paid, Euro.of("100.00"))),
                paid,
                day -> new BigDecimal("4.50"));
        assertThat(capped.amount()).isEqualTo(Euro.of("0.36"));
        assertThat(capped.source()).contains("Electronic Communications Act, art. 119; Code of Economic Law, Book XIX");
    }

    @Test
    void interest_follows_the_rate_of_the_day_and_the_balance() {
        var capped = StatutoryCaps.interest(
                LegalView.NEWEST,
                Euro.of("99.00"),
                Euro.of("1000.00"),
                LocalDate.of(2024, 12, 22),
                List.of(
                        new Payment(LocalDate.of(2025, 1, 6), Euro.of("500.00")),
                        new Payment(LocalDate.of(2025, 1, 11), Euro.of("500.00"))),
                LocalDate.of(2025, 1, 11),
                day -> new BigDecimal("10"));
        // 10 days at 5.75 on 1000, 5 days at 4.50 on 1000, 5 days at 4.50 on 500.
        assertThat(capped.amount()).isEqualTo(Euro.of("2.50"));
    }

    @Test
    void refused_debits_and_bailiffs_cost_a_consumer_nothing() {
        assertThat(StatutoryCaps.directDebitRejection(LegalView.NEWEST, Euro.of("9.00"))
                        .amount())
                .isEqualTo(Euro.ZERO);
        assertThat(StatutoryCaps.directDebitRejection(COMPANY, Euro.of("9.00")).amount())
                .isEqualTo(Euro.of("9.00"));
        assertThat(StatutoryCaps.bailiff(MIXED, Euro.of("22.12")).amount()).isEqualTo(Euro.ZERO);
        assertThat(StatutoryCaps.bailiff(MIXED, Euro.of("22.12")).source()).contains("Code of Economic Law, Book XIX");
        assertThat(StatutoryCaps.reactivationFee(LegalView.NEWEST, Euro.of("30.00"))
                        .bit())
                .isFalse();
        assertThat(StatutoryCaps.reactivationFee(LegalView.NEWEST, Euro.of("31.00"))
                        .amount())
                .isEqualTo(Euro.of("30.00"));
    }

    @Test
    void costs_wait_fourteen_days_after_the_first_reminder() {
        var friday = LocalDate.of(2026, 11, 6);
        assertThat(StatutoryCaps.costsFrom(OTHER, friday, false)).isEqualTo("2026-11-21");
        assertThat(StatutoryCaps.costsFrom(OTHER, friday, true)).isEqualTo("2026-11-26");
    }

    @Test
    void the_contract_never_grants_less_than_the_law() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(StatutoryCaps.minimum("port-delay-simple", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_PORT_DELAY, "simple"));
        assertThat(StatutoryCaps.minimum("port-delay-complex", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_PORT_DELAY, "complex"));
        assertThat(StatutoryCaps.minimum("easy-switch-delay", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_EASY_SWITCH_DELAY, "amount"));
        assertThat(StatutoryCaps.minimum("missed-appointment", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_MISSED_APPOINTMENT, "amount"));
        assertThat(StatutoryCaps.minimum("easy-switch-interruption", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_EASY_SWITCH_INTERRUPTION, "amount"));
        assertThat(StatutoryCaps.minimum("outage-first-day", day).orElseThrow())
                .isLessThanOrEqualTo(FR.euro(RuleId.COMPENSATION_OUTAGE, "first"));
        assertThat(StatutoryCaps.civilRate(LocalDate.of(2024, 6, 1))).contains(new BigDecimal("5.75"));
        assertThat(StatutoryCaps.civilRate(LocalDate.of(2018, 6, 1))).isEmpty();
    }
}

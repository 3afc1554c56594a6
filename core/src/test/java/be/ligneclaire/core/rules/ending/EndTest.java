package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_CANCEL_BY_CUSTOMER;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_CREDIT_PAYOUT_REQUEST;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_FIXED;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_MOBILE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_DATE_MOBILE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_PLAN_CHANGE_TIMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.ServiceFamily;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a contract ends and what becomes of the running month.
@Proves({
    CONTRACT_END_CHARGES_MOBILE,
    CONTRACT_END_CHARGES_FIXED,
    CONTRACT_END_DATE_MOBILE,
    CONTRACT_CANCEL_BY_CUSTOMER,
    CONTRACT_CREDIT_PAYOUT_REQUEST,
    CONTRACT_PLAN_CHANGE_TIMING
})
class EndTest {

    private static final LocalDate END = LocalDate.of(2025, 11, 10);

    @ParameterizedTest(name = "{0}, prepaid {1}: credit {2}, kept {3}, payout {4}")
    @CsvSource(delimiter = '|', textBlock = """
        en-2024       | true  | 21.00 | 9.00  | true
        en-2024       | false | 0.00  | 9.00  |
        nl-2025       | true  | 0.00  | 30.00 |
        nl-2025       | false | 0.00  | 30.00 |
        fr-2025-09-30 | true  | 21.00 | 9.00  | false
        fr-2025-09-30 | false | 0.00  | 9.00  |
        """)
    void fixed_services(String edition, boolean prepaid, String credit, String kept, @Nullable Boolean payout) {
        var charges =
                EndChargesFixed.of(Edition.named(edition), ServiceFamily.INTERNET, Euro.of("30.00"), prepaid, END);
        assertThat(charges.credit().amount()).isEqualTo(Euro.of(credit));
        assertThat(charges.kept()).isEqualTo(Euro.of(kept));
        assertThat(charges.payoutAutomatic()).isEqualTo(Optional.ofNullable(payout));
    }

    @ParameterizedTest(name = "{0}: credit {1}")
    @CsvSource({"en-2024, 21.00", "nl-2025, 0.00", "fr-2025-09-30, 0.00"})
    void mobile_lines(String edition, String credit) {
        var charges = EndChargesMobile.of(Edition.named(edition), Euro.of("30.00"), true, END);
        assertThat(charges.credit().amount()).isEqualTo(Euro.of(credit));
        assertThat(charges.kept()).isEqualTo(Euro.of("30.00").minus(Euro.of(credit)));
    }

    @Test
    void a_mobile_line_is_no_fixed_service() {
        assertThatThrownBy(() -> EndChargesFixed.of(FR, ServiceFamily.MOBILE, Euro.of("30.00"), true, END))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "sent {0}, ported {1}, wished {2}: ends {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-11-10 |            |            | 2025-11-10
        2025-11-10 | 2025-12-02 |            | 2025-11-10
        2025-11-10 | 2025-11-05 |            | 2025-11-05
                   | 2025-06-30 |            | 2025-06-30
        2025-11-10 |            | 2025-11-30 | 2025-11-30
        2025-11-10 |            | 2025-11-01 | 2025-11-10
        2025-11-10 | 2025-11-20 | 2025-11-30 | 2025-11-20
        """)
    void the_earlier_date_ends_a_mobile_line(
            @Nullable LocalDate sent, @Nullable LocalDate ported, @Nullable LocalDate wished, LocalDate end) {
        assertThat(EndDateMobile.of(
                        FR, Optional.ofNullable(sent), Optional.ofNullable(ported), Optional.ofNullable(wished)))
                .isEqualTo(end);
    }

    @Test
    void a_line_without_cancellation_or_port_does_not_end() {
        assertThatThrownBy(() -> EndDateMobile.of(FR, Optional.empty(), Optional.empty(), Optional.of(END)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wish_in_the_past_is_replaced_by_the_day_of_the_request() {
        assertThat(CancelByCustomer.endDate(FR, END, Optional.of(END.minusDays(1))))
                .isEqualTo(END);
        assertThat(CancelByCustomer.endDate(FR, END, Optional.of(END))).isEqualTo(END);
        assertThat(CancelByCustomer.endDate(FR, END, Optional.of(END.plusDays(40))))
                .isEqualTo(END.plusDays(40));
        assertThat(CancelByCustomer.requestDay("registered letter", Optional.of(END), END.plusDays(3)))
                .isEqualTo(END);
        assertThat(CancelByCustomer.requestDay("letter", Optional.of(END), END.plusDays(3)))
                .isEqualTo(END.plusDays(3));
    }

    @ParameterizedTest(name = "{0} {1}: requested {2}, new plan from {3}")
    @CsvSource(delimiter = '|', textBlock = """
        nl-2025       | MOBILE   | 2025-05-01 | 2025-06-01
        nl-2025       | INTERNET | 2025-05-31 | 2025-06-01
        en-2024       | FIXED    | 2024-12-31 | 2025-01-01
        fr-2025-09-30 | MOBILE   | 2025-12-15 | 2026-01-01
        fr-2025-09-30 | INTERNET | 2025-12-15 |
        fr-2025-09-30 | FIXED    | 2025-12-15 |
        """)
    void a_new_plan_begins(String edition, ServiceFamily family, LocalDate requested, @Nullable LocalDate from) {
        assertThat(PlanChangeTiming.newPlanFrom(Edition.named(edition), family, requested))
                .isEqualTo(Optional.ofNullable(from));
    }

    @Test
    void a_plan_that_waits_for_activation_is_settled_by_the_day() {
        var from = LocalDate.of(2025, 11, 11);
        assertThat(PlanChangeTiming.creditOld(FR, ServiceFamily.INTERNET, Euro.of("20.00"), from)
                        .amount())
                .isEqualTo(Euro.of("-13.33"));
        assertThat(PlanChangeTiming.chargeNew(FR, ServiceFamily.INTERNET, Euro.of("30.00"), from)
                        .amount())
                .isEqualTo(Euro.of("20.00"));
    }

    @Test
    void a_credit_waits_for_a_request_in_fr_only() {
        assertThat(CreditPayout.automatic(EN).value()).isTrue();
        assertThat(CreditPayout.automatic(NL).value()).isTrue();
        assertThat(CreditPayout.automatic(FR).value()).isFalse();
    }
}

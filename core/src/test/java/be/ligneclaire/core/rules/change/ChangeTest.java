package be.ligneclaire.core.rules.change;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.CARE_DISPUTE_AND_PAYMENT;
import static be.ligneclaire.core.terms.RuleId.CARE_INVOICE_DISPUTE;
import static be.ligneclaire.core.terms.RuleId.CARE_SUSPENSION_COMPLAINT;
import static be.ligneclaire.core.terms.RuleId.CATALOG_INDEXATION;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_ASSIGNMENT_BY_OPERATOR;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_CHANGE_OF_TERMS;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_FRAUD_INDEMNITY;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_FREE_EXIT_AFTER_CHANGE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_LIABILITY_CAP;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_MOVING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.dispute.DisputeAndPayment;
import be.ligneclaire.core.rules.dispute.InvoiceDispute;
import be.ligneclaire.core.rules.dispute.SuspensionComplaint;
import be.ligneclaire.core.rules.liability.FraudIndemnity;
import be.ligneclaire.core.rules.liability.LiabilityCap;
import be.ligneclaire.core.rules.moving.Moving;
import be.ligneclaire.core.rules.price.Indexation;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// New terms, moves, indexation, liability and disputes.
@Proves({
    CONTRACT_CHANGE_OF_TERMS,
    CONTRACT_FREE_EXIT_AFTER_CHANGE,
    CONTRACT_ASSIGNMENT_BY_OPERATOR,
    CONTRACT_MOVING,
    CATALOG_INDEXATION,
    CONTRACT_LIABILITY_CAP,
    CONTRACT_FRAUD_INDEMNITY,
    CARE_INVOICE_DISPUTE,
    CARE_DISPUTE_AND_PAYMENT,
    CARE_SUSPENSION_COMPLAINT
})
class ChangeTest {

    @Test
    void a_change_needs_a_month_and_leaves_three_to_go() {
        assertThat(ChangeOfTerms.earliestEffect(NL, LocalDate.of(2026, 1, 31)).value())
                .isEqualTo("2026-02-28");
        assertThat(FreeExitAfterChange.lastDay(FR, LocalDate.of(2025, 11, 30)).value())
                .isEqualTo("2026-03-02");
    }

    @Test
    void nl_needs_consent_for_a_transfer() {
        assertThat(AssignmentByOperator.allowed(NL, false).value()).isFalse();
        assertThat(AssignmentByOperator.allowed(NL, true).value()).isTrue();
        assertThat(AssignmentByOperator.allowed(FR, false).value()).isTrue();
    }

    @Test
    void a_move_waits_for_what_is_overdue() {
        assertThat(Moving.fee(FR, true, Euro.ZERO).value()).contains(Euro.of("45.00"));
        assertThat(Moving.fee(FR, false, Euro.ZERO).value()).contains(Euro.ZERO);
        assertThat(Moving.fee(FR, true, Euro.of("0.01")).value()).isEmpty();
    }

    @ParameterizedTest(name = "€ {0} × {2} ÷ {1} = € {3}")
    @CsvSource({
        "20.00, 133.06, 136.40, 20.50",
        "15.00, 128.75, 131.90, 15.37",
        "9.99, 135.10, 134.95, 9.98",
        "25.00, 100, 100, 25.00"
    })
    void the_index_moves_a_price_both_ways(String price, BigDecimal before, BigDecimal now, String indexed) {
        assertThat(Indexation.newPrice(FR, Euro.of(price), before, now).amount())
                .isEqualTo(Euro.of(indexed));
    }

    @Test
    void an_index_of_zero_is_none() {
        assertThatThrownBy(() -> Indexation.newPrice(FR, Euro.of("1.00"), BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void payments_of_twenty_four_months_cap_the_liability() {
        var damage = LocalDate.of(2026, 3, 10);
        var payments = List.of(
                new LiabilityCap.Payment(LocalDate.of(2024, 3, 9), Euro.of("50.00")),
                new LiabilityCap.Payment(LocalDate.of(2024, 3, 10), Euro.of("50.00")),
                new LiabilityCap.Payment(LocalDate.of(2025, 6, 10), Euro.of("300.00")),
                new LiabilityCap.Payment(damage, Euro.of("20.00")));
        assertThat(LiabilityCap.cap(FR, damage, payments).amount()).isEqualTo(Euro.of("350.00"));
        assertThat(FraudIndemnity.of(NL, 3).amount()).isEqualTo(Euro.of("750.00"));
    }

    @Test
    void a_dispute_counts_from_the_later_day() {
        var received = LocalDate.of(2025, 12, 2);
        assertThat(InvoiceDispute.lastDay(FR, received, Optional.of(LocalDate.of(2025, 12, 17)))
                        .value())
                .isEqualTo("2026-01-16");
        assertThat(InvoiceDispute.lastDay(FR, received, Optional.of(received.minusDays(3)))
                        .value())
                .isEqualTo(
                        InvoiceDispute.lastDay(FR, received, Optional.empty()).value());
        assertThat(SuspensionComplaint.lastDay(NL, LocalDate.of(2025, 6, 4)).value())
                .isEqualTo("2025-06-10");
    }

    @Test
    void mediation_moves_the_due_date_only_if_admissible_by_then() {
        var due = LocalDate.of(2025, 12, 2);
        assertThat(DisputeAndPayment.dueDateMoved(FR, due, Optional.empty()).value())
                .isFalse();
        assertThat(DisputeAndPayment.dueDateMoved(FR, due, Optional.of(due)).value())
                .isTrue();
        assertThat(DisputeAndPayment.dueDateMoved(FR, due, Optional.of(due.plusDays(1)))
                        .value())
                .isFalse();
    }
}

package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_ALLOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a payment goes; no cent is created or lost.
@Proves(PAYMENTS_ALLOCATION)
class PaymentAllocationTest {

    private static final OpenInvoice A1 = new OpenInvoice("A1", LocalDate.of(2025, 10, 16), Euro.of("40.00"));
    private static final OpenInvoice A2 = new OpenInvoice("A2", LocalDate.of(2025, 11, 18), Euro.of("60.00"));

    @ParameterizedTest(name = "€ {0} for {1}: A1 {2}, A2 {3}, credit {4}")
    @CsvSource(delimiter = '|', textBlock = """
        75.00  |    | 40.00 | 35.00 | 0.00
        75.00  | A2 | 15.00 | 60.00 | 0.00
        75.00  | ZZ | 40.00 | 35.00 | 0.00
        0.00   |    | 0.00  | 0.00  | 0.00
        100.01 |    | 40.00 | 60.00 | 0.01
        """)
    void goes_to_the_named_invoice_then_to_the_oldest(
            String payment, @Nullable String reference, String first, String second, String credit) {
        var allocated = PaymentAllocation.allocate(Euro.of(payment), Optional.ofNullable(reference), List.of(A2, A1));
        assertThat(allocated.to("A1")).isEqualTo(Euro.of(first));
        assertThat(allocated.to("A2")).isEqualTo(Euro.of(second));
        assertThat(allocated.credit()).isEqualTo(Euro.of(credit));
        assertThat(allocated.why(FR).formula()).startsWith(payment + " = ");
    }

    @Test
    void principal_comes_before_interest_indemnity_and_fees() {
        var invoice = new OpenInvoice(
                "B1", A1.due(), Euro.of("30.00"), Euro.of("1.00"), Euro.of("20.00"), Euro.of("10.00"), Euro.ZERO);
        var allocated = PaymentAllocation.allocate(Euro.of("40.00"), Optional.empty(), List.of(invoice));
        assertThat(allocated.to("B1", DebtPart.PRINCIPAL)).isEqualTo(Euro.of("30.00"));
        assertThat(allocated.to("B1", DebtPart.INTEREST)).isEqualTo(Euro.of("1.00"));
        assertThat(allocated.to("B1", DebtPart.INDEMNITY)).isEqualTo(Euro.of("9.00"));
        assertThat(allocated.to("B1", DebtPart.FEE)).isEqualTo(Euro.ZERO);
    }

    @Test
    void what_is_in_mediation_is_passed_over_unless_named() {
        var disputed =
                new OpenInvoice("A1", A1.due(), Euro.of("40.00"), Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.of("25.00"));
        assertThat(PaymentAllocation.allocate(Euro.of("75.00"), Optional.empty(), List.of(disputed, A2))
                        .to("A1"))
                .isEqualTo(Euro.of("15.00"));
        assertThat(PaymentAllocation.allocate(Euro.of("75.00"), Optional.of("A1"), List.of(disputed, A2))
                        .to("A1"))
                .isEqualTo(Euro.of("40.00"));
    }

    @Test
    void equal_due_dates_go_by_number_as_text() {
        var ten = new OpenInvoice("10", A1.due(), Euro.of("5.00"));
        var nine = new OpenInvoice("9", A1.due(), Euro.of("5.00"));
        var allocated = PaymentAllocation.allocate(Euro.of("5.00"), Optional.empty(), List.of(nine, ten));
        assertThat(allocated.to("10")).isEqualTo(Euro.of("5.00"));
    }

    @Test
    void two_invoices_of_one_number_and_negative_payments_are_refused() {
        assertThatThrownBy(() -> PaymentAllocation.allocate(Euro.of("1.00"), Optional.empty(), List.of(A1, A1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentAllocation.allocate(Euro.of("-1.00"), Optional.empty(), List.of(A1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

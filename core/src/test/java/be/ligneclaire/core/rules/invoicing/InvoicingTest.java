package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.terms.RuleId.BILLING_CREDIT_NOTES;
import static be.ligneclaire.core.terms.RuleId.BILLING_DELIVERY;
import static be.ligneclaire.core.terms.RuleId.BILLING_FINAL;
import static be.ligneclaire.core.terms.RuleId.BILLING_MONTHLY;
import static be.ligneclaire.core.terms.RuleId.BILLING_THIRD_PARTY_SERVICES;
import static be.ligneclaire.core.terms.RuleId.CHARGING_ROAMING_LATE;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DIRECT_DEBIT_SCOPE;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DUE_DATE;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_METHODS;
import static be.ligneclaire.core.terms.RuleId.PORTAL_INVOICES;
import static be.ligneclaire.core.terms.RuleId.PORTAL_TO_PAY_LAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.portal.InvoicePayButton;
import be.ligneclaire.core.rules.portal.ToPayLag;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Due dates, runs, references and mentions.
@Proves({
    PAYMENTS_DUE_DATE,
    BILLING_MONTHLY,
    BILLING_FINAL,
    CHARGING_ROAMING_LATE,
    BILLING_DELIVERY,
    BILLING_CREDIT_NOTES,
    BILLING_THIRD_PARTY_SERVICES,
    PAYMENTS_METHODS,
    PAYMENTS_DIRECT_DEBIT_SCOPE,
    PORTAL_INVOICES,
    PORTAL_TO_PAY_LAG
})
class InvoicingTest {

    @ParameterizedTest(name = "sent {0}: transfer {1}, direct debit {2}")
    @CsvSource({
        "2025-10-17, 2025-11-03, 2025-11-03", "2025-12-10, 2025-12-26, 2025-12-29",
                "2026-03-22, 2026-04-07, 2026-04-07",
        "2026-03-01, 2026-03-16, 2026-03-16", "2026-07-06, 2026-07-22, 2026-07-21",
                "2026-03-19, 2026-04-03, 2026-04-07",
    })
    void due(LocalDate sent, LocalDate transfer, LocalDate debit) {
        assertThat(DueDate.of(FR, sent)).isEqualTo(transfer);
        assertThat(DueDate.ofDirectDebit(FR, sent)).isEqualTo(debit);
        assertThat(DueDate.presentedOn(FR, sent, sent.plusDays(2)).value()).isEqualTo(sent.plusDays(2));
    }

    @Test
    void runs_are_on_the_first() {
        assertThat(MonthlyRun.of(FR, YearMonth.of(2025, 12)).value()).isEqualTo("2026-01-01");
        assertThat(FinalInvoice.issuedOn(FR, LocalDate.of(2025, 12, 1)).value()).isEqualTo("2026-01-01");
        assertThat(LateRoaming.billedOn(FR, LocalDate.of(2025, 12, 31)).value()).isEqualTo("2026-01-01");
    }

    @Test
    void a_mail_that_came_back_was_not_sent() {
        var sent = LocalDate.of(2026, 1, 1);
        assertThat(InvoiceDelivery.countsFrom(FR, sent, false, Optional.empty()).value())
                .contains(sent);
        assertThat(InvoiceDelivery.countsFrom(FR, sent, true, Optional.empty()).value())
                .isEmpty();
        assertThat(InvoiceDelivery.countsFrom(FR, sent, true, Optional.of(sent.plusDays(3)))
                        .value())
                .contains(sent.plusDays(3));
    }

    @Test
    void lines_below_zero_are_a_credit_note() {
        assertThat(CreditNotes.isCreditNote(FR, Euro.of("10.00"), Euro.of("10.01"))
                        .value())
                .isTrue();
        assertThat(CreditNotes.isCreditNote(FR, Euro.of("10.00"), Euro.of("10.00"))
                        .value())
                .isFalse();
    }

    @Test
    void a_german_invoice_carries_the_french_mention() {
        assertThat(ThirdPartyMention.in(FR, Language.DE)).isNotNull();
        assertThat(ThirdPartyMention.in(FR, Language.DE).value())
                .isEqualTo(ThirdPartyMention.in(FR, Language.FR).value());
        assertThat(ThirdPartyMention.in(FR, Language.NL).value()).startsWith("Diensten geleverd door derden");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "909337554, +++090/9337/55493+++",
        "97, +++000/0000/09797+++",
        "0, +++000/0000/00097+++",
        "1, +++000/0000/00101+++"
    })
    void structured_communications(long base, String text) {
        assertThat(StructuredCommunication.of(base)).isEqualTo(text);
        assertThat(StructuredCommunication.find(FR, base).value()).isEqualTo(text);
    }

    @Test
    void a_base_has_ten_digits_at_most() {
        assertThatThrownBy(() -> StructuredCommunication.of(10_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mandate_collects_what_is_not_disputed() {
        assertThat(DirectDebitScope.presented(FR, true, Euro.of("50.00"), Euro.of("20.00"))
                        .amount())
                .isEqualTo(Euro.of("30.00"));
        assertThat(DirectDebitScope.presented(FR, false, Euro.of("50.00"), Euro.ZERO)
                        .amount())
                .isEqualTo(Euro.ZERO);
        assertThat(DirectDebitScope.presented(FR, true, Euro.of("50.00"), Euro.of("60.00"))
                        .amount())
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void the_button_is_there_when_something_is_open_without_mandate() {
        assertThat(InvoicePayButton.shown(FR, false, Euro.of("0.01")).value()).isTrue();
        assertThat(InvoicePayButton.shown(FR, true, Euro.of("31.00")).value()).isFalse();
        assertThat(InvoicePayButton.shown(FR, false, Euro.ZERO).value()).isFalse();
    }

    @Test
    void a_payment_shows_within_five_working_days() {
        var friday = LocalDate.of(2025, 12, 19);
        assertThat(ToPayLag.latestExpected(FR, friday).value()).isEqualTo("2025-12-29");
        assertThat(ToPayLag.paid(friday, friday)).isTrue();
        assertThat(ToPayLag.paid(friday, friday.minusDays(1))).isFalse();
    }
}

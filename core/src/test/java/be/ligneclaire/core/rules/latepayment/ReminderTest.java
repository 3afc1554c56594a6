package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REMINDERS;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REMINDER_FEE;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_THIRD_PARTY;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DIRECT_DEBIT_REJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reminders and what they cost.
@Proves({COLLECTIONS_REMINDERS, COLLECTIONS_REMINDER_FEE, COLLECTIONS_THIRD_PARTY, PAYMENTS_DIRECT_DEBIT_REJECTION})
class ReminderTest {

    @ParameterizedTest(name = "{0}: {1} reminders cost € {2}")
    @CsvSource({
        "en-2024, 4, 20.00",
        "nl-2025, 4, 20.00",
        "fr-2025-09-30, 4, 30.00",
        "fr-2025-09-30, 1, 0.00",
        "nl-2025, 2, 0.00",
        "nl-2025, 3, 10.00",
        "fr-2025-09-30, 0, 0.00",
    })
    void the_first_ones_are_free(String edition, int reminders, String total) {
        var terms = Edition.named(edition);
        assertThat(ReminderFee.total(terms, reminders).amount()).isEqualTo(Euro.of(total));
        assertThat(ReminderFee.total(terms, 4).amount())
                .isEqualTo(terms.euro(COLLECTIONS_REMINDER_FEE, "maximum_total"));
    }

    @Test
    void a_fifth_reminder_is_refused() {
        assertThatThrownBy(() -> ReminderFee.total(FR, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_waits_for_five_working_days() {
        assertThat(Reminders.firstAfter(FR, LocalDate.of(2025, 11, 18)).value()).isEqualTo("2025-11-25");
        assertThat(Reminders.maximum(FR)).isEqualTo(4);
        assertThat(Reminders.intervalDays(FR)).isEqualTo(14);
    }

    @Test
    void two_reminders_allow_a_third_party() {
        assertThat(ThirdPartyRecovery.allowed(EN, 1).value()).isFalse();
        assertThat(ThirdPartyRecovery.allowed(EN, 2).value()).isTrue();
    }

    @Test
    void each_refused_debit_costs_nine_euro() {
        assertThat(DirectDebitRejection.fees(FR, 2).amount()).isEqualTo(Euro.of("18.00"));
        assertThat(DirectDebitRejection.fees(FR, 0).amount()).isEqualTo(Euro.ZERO);
    }
}

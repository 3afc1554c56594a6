package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_PORT_DELAY;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_CARD_ABUSE;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_CARD_REPLACEMENT;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_DIRECTORY;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_EMERGENCY_CALLS;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_AFTER_END;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_DELAY_DEFINITION;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_SIMPLE_COMPLEX;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.compensation.PortDelay;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Porting, cards and numbers.
@Proves({
    COMPENSATION_PORT_DELAY, NUMBERS_PORT_DELAY_DEFINITION, NUMBERS_PORT_AFTER_END, NUMBERS_CARD_REPLACEMENT,
    NUMBERS_CARD_ABUSE, NUMBERS_PORT_SIMPLE_COMPLEX, NUMBERS_DIRECTORY, NUMBERS_EMERGENCY_CALLS
})
class NumberTest {

    @ParameterizedTest(name = "{0}, reference {1}, ported {2}, {3} numbers: {4} days, € {5}")
    @CsvSource({
        "SIMPLE, 2025-11-10, 2025-11-12, 1, 0, 0.00", "SIMPLE, 2025-11-07, 2025-11-12, 1, 5, 15.00",
        "COMPLEX, 2025-06-06, 2025-06-12, 3, 6, 90.00", "COMPLEX, 2024-12-24, 2024-12-30, 4, 6, 120.00",
        "SIMPLE, 2025-11-10, 2025-11-01, 1, 0, 0.00", "SIMPLE, 2025-11-10, 2025-11-13, 1, 3, 9.00",
    })
    void late_porting(PortDelay.Kind kind, LocalDate reference, LocalDate ported, int numbers, int days, String sum) {
        assertThat(PortDelay.delayDays(FR, reference, ported)).isEqualTo(days);
        assertThat(PortDelay.of(FR, kind, reference, ported, numbers, true).amount())
                .isEqualTo(Euro.of(sum));
        assertThat(PortDelay.of(FR, kind, reference, ported, numbers, false).amount())
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void six_months_to_claim_and_one_to_port() {
        assertThat(PortDelay.lastDayToClaim(FR, LocalDate.of(2025, 8, 31)).value())
                .isEqualTo("2026-03-02");
        assertThat(PortAfterEnd.lastDay(FR, LocalDate.of(2025, 10, 31)).value()).isEqualTo("2025-12-01");
        assertThat(PortAfterEnd.lastDay(FR, LocalDate.of(2025, 11, 10)).value()).isEqualTo("2025-12-10");
    }

    @Test
    void nl_takes_the_earlier_day_the_others_the_later() {
        var early = LocalDate.of(2025, 6, 2);
        var late = LocalDate.of(2025, 6, 4);
        assertThat(PortDelayDefinition.referenceDate(NL, early, late).value()).isEqualTo(early);
        assertThat(PortDelayDefinition.referenceDate(NL, late, early).value()).isEqualTo(early);
        assertThat(PortDelayDefinition.referenceDate(FR, early, late).value()).isEqualTo(late);
        assertThat(PortDelayDefinition.referenceDate(EN, late, early).value()).isEqualTo(late);
        assertThat(PortDelayDefinition.lastDateInTime(FR, LocalDate.of(2025, 11, 8)))
                .isEqualTo("2025-11-10");
    }

    @ParameterizedTest(name = "{0} in {1}: € {2}")
    @CsvSource({
        "SWAP, en-2024, 0.00",
        "SWAP, nl-2025, 10.00",
        "SWAP, fr-2025-09-30, 10.00",
        "LOSS, en-2024, 10.00",
        "THEFT, fr-2025-09-30, 10.00",
        "DAMAGE, nl-2025, 10.00",
        "DEFECT, nl-2025, 0.00",
    })
    void a_new_card(CardReplacement.Reason reason, String edition, String charged) {
        assertThat(CardReplacement.charge(Edition.named(edition), reason, Euro.of("10.00"))
                        .amount())
                .isEqualTo(Euro.of(charged));
    }

    @Test
    void cards_directory_and_emergency() {
        assertThat(CardAbuse.review(FR, 10).value()).isFalse();
        assertThat(CardAbuse.review(FR, 11).value()).isTrue();
        assertThat(PortKind.complex(FR, 1, false, false).value()).isFalse();
        assertThat(PortKind.complex(FR, 2, false, false).value()).isTrue();
        assertThat(PortKind.complex(FR, 1, true, false).value()).isTrue();
        assertThat(DirectoryEntry.listed(FR, false).value()).isFalse();
        assertThat(DirectoryEntry.listed(FR, true).value()).isTrue();
        assertThat(EmergencyCalls.emergency(FR, "112").value()).isTrue();
        assertThat(EmergencyCalls.emergency(FR, "1207").value()).isFalse();
    }
}

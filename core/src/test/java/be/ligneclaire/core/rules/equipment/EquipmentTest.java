package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_DEPOSIT;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_LOSS_REPORT;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_NON_RETURN;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_OWN_MODEM_ALLOWED;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_RENT_DURING_SUSPENSION;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_REPAIR_COST;
import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Equipment that is lost, returned, kept or one's own.
@Proves({
    EQUIPMENT_LOSS_REPORT,
    EQUIPMENT_RETURN,
    EQUIPMENT_NON_RETURN,
    EQUIPMENT_OWN_MODEM_ALLOWED,
    EQUIPMENT_REPAIR_COST,
    EQUIPMENT_DEPOSIT,
    EQUIPMENT_RENT_DURING_SUSPENSION
})
class EquipmentTest {

    @Test
    void exactly_forty_eight_elapsed_hours_are_in_time() {
        var known = Instant.parse("2026-03-28T09:00:00Z");
        assertThat(LossReport.inTime(FR, known, known.plusSeconds(48 * 3600)).value())
                .isTrue();
        assertThat(LossReport.inTime(FR, known, known.plusSeconds(48 * 3600 + 1))
                        .value())
                .isFalse();
    }

    @Test
    void fifteen_days_to_return() {
        assertThat(EquipmentReturn.lastDay(FR, LocalDate.of(2025, 10, 17)).value())
                .isEqualTo("2025-11-03");
    }

    @ParameterizedTest(name = "indemnity {0}, deposit {1}: kept {2}, back {3}, invoiced {4}")
    @CsvSource({
        "79.00, 50.00, 50.00, 0.00, 29.00",
        "40.00, 50.00, 40.00, 10.00, 0.00",
        "50.00, 50.00, 50.00, 0.00, 0.00",
        "79.00, 0.00, 0.00, 0.00, 79.00"
    })
    void the_deposit_pays_first(String indemnity, String deposit, String kept, String back, String invoiced) {
        assertThat(NonReturn.settle(FR, Euro.of(indemnity), Euro.of(deposit)).value())
                .isEqualTo(new NonReturn.Settlement(Euro.of(kept), Euro.of(back), Euro.of(invoiced)));
    }

    @Test
    void an_own_modem_needs_the_edition_and_compliance() {
        assertThat(OwnModem.offered(EN, true).value()).isFalse();
        assertThat(OwnModem.offered(NL, true).value()).isTrue();
        assertThat(OwnModem.offered(FR, false).value()).isFalse();
    }

    @Test
    void costs_of_repair_deposit_and_rent() {
        assertThat(RepairCost.customerPays(FR, "negligence").value()).isTrue();
        assertThat(RepairCost.customerPays(FR, "unknown").value()).isFalse();
        assertThat(Deposit.refund(FR, Euro.of("50.00"), true).amount()).isEqualTo(Euro.of("50.00"));
        assertThat(Deposit.refund(FR, Euro.of("50.00"), false).amount()).isEqualTo(Euro.ZERO);
        assertThat(RentDuringSuspension.due(FR, Euro.of("4.00")).amount()).isEqualTo(Euro.of("4.00"));
    }
}

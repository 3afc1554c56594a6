package be.ligneclaire.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.rules.invoicing.DueDate;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.rules.latepayment.ReminderFee;
import be.ligneclaire.core.rules.usage.CallOutsideEea;
import be.ligneclaire.core.rules.usage.EeaList;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An edition with only changed parameters needs no Java.
class NewEditionTest {

    private static final Edition NEW = Edition.newest()
            .with(
                    "fr-2030",
                    Map.of(
                            "payments.due-date.clauses", "CG 7.1; CG 7.2",
                            "payments.due-date.days", "20",
                            "contract.plan-change-timing.internet", "next-month",
                            "collections.reminder-fee.free", "2",
                            "collections.reminder-fee.fee", "8.00",
                            "charging.call-outside-eea.step", "30",
                            "money.vat.vat_rate", "6",
                            "usage.eea-list.territories", "CH"));

    @Test
    void its_parameters_decide() {
        assertThat(DueDate.of(NEW, LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-23");
        assertThat(PlanChangeTiming.newPlanFrom(NEW, ServiceFamily.INTERNET, LocalDate.of(2026, 3, 2)))
                .contains(LocalDate.of(2026, 4, 1));
        assertThat(ReminderFee.total(NEW, 4).amount()).isEqualTo(Euro.of("16.00"));
        assertThat(CallOutsideEea.billedMinutes(NEW, 61)).isEqualTo(3);
        assertThat(Vat.reckon(NEW, Euro.of("106.00")).amount()).isEqualTo(Euro.of("6.00"));
        assertThat(EeaList.find(NEW, "CH").value()).isTrue();
    }

    @Test
    void its_clauses_are_cited() {
        assertThat(NEW.clauses(RuleId.PAYMENTS_DUE_DATE)).containsExactly("CG 7.1", "CG 7.2");
        assertThat(DueDate.byTransfer(NEW, LocalDate.of(2026, 3, 2))
                        .why()
                        .edition()
                        .code())
                .isEqualTo("fr-2030");
        assertThat(NEW).isNotEqualTo(Edition.newest());
    }

    @Test
    void what_it_lacks_is_noticed() {
        assertThatThrownBy(() -> NEW.number(RuleId.PAYMENTS_DUE_DATE, "weeks"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(NEW.parameter(RuleId.PAYMENTS_DUE_DATE, "weeks")).isEmpty();
        assertThat(NEW.parameters("payments.due-date")).containsExactly(Map.entry("days", "20"));
    }
}

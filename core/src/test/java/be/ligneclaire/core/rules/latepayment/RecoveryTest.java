package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_ACCELERATION;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_BAILIFF_2023;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_BAILIFF_2025;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_INDEMNITY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The indemnity, accelerated plans and the bailiffs' tariffs at their limits.
@Proves({COLLECTIONS_INDEMNITY, COLLECTIONS_ACCELERATION, COLLECTIONS_BAILIFF_2023, COLLECTIONS_BAILIFF_2025})
class RecoveryTest {

    @ParameterizedTest(name = "€ {0} overdue costs € {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        0.00     | 0.00    | nothing unpaid
        0.01     | 20.00   | the smallest debt
        150.00   | 20.00   | last amount of the first band
        150.01   | 30.00   | 30 plus 10 % of one cent
        500.00   | 65.00   | both bands agree where they meet
        500.01   | 65.00   | 65 plus 5 % of one cent
        2000.10  | 140.01  | half a cent up
        39200.00 | 2000.00 | where the ceiling is reached
        39200.20 | 2000.00 | never more than the ceiling
        """)
    void the_indemnity_follows_the_bands(String overdue, String indemnity, String because) {
        assertThat(LumpSumIndemnity.on(FR, Euro.of(overdue)).amount()).isEqualTo(Euro.of(indemnity));
    }

    @Test
    void a_missed_instalment_makes_the_plan_due_the_day_after() {
        var first = LocalDate.of(2025, 12, 1);
        var second = new Acceleration.Instalment(LocalDate.of(2026, 1, 5), Euro.of("50.00"), Optional.empty());
        var missed = List.of(new Acceleration.Instalment(first, Euro.of("50.00"), Optional.empty()), second);
        assertThat(Acceleration.dueNow(FR, missed, first).amount()).isEqualTo(Euro.of("50.00"));
        assertThat(Acceleration.dueNow(FR, missed, first.plusDays(1)).amount()).isEqualTo(Euro.of("100.00"));
        var late =
                List.of(new Acceleration.Instalment(first, Euro.of("50.00"), Optional.of(first.plusDays(1))), second);
        assertThat(Acceleration.dueNow(FR, late, first.plusDays(2)).amount()).isEqualTo(Euro.of("50.00"));
        var kept = List.of(new Acceleration.Instalment(first, Euro.of("50.00"), Optional.of(first)), second);
        assertThat(Acceleration.dueNow(FR, kept, first.plusDays(2)).amount()).isEqualTo(Euro.ZERO);
    }

    @ParameterizedTest(name = "2023, instalment {0}: {1} net, {2} gross")
    @CsvSource({
        "24.99, 3.01, 3.64",
        "25.00, 5.04, 6.10",
        "124.99, 5.04, 6.10",
        "125.00, 8.32, 10.07",
        "494.99, 14.61, 17.68",
        "495.00, 31.25, 37.81",
        "745.00, 31.25, 37.81",
        "745.01, 41.40, 50.09",
    })
    void instalments_of_2023(String instalment, String net, String gross) {
        assertThat(BailiffTariff2023.instalment(EN, Euro.of(instalment)).value())
                .isEqualTo(new BailiffFee(Euro.of(net), Euro.of(gross)));
    }

    @ParameterizedTest(name = "2023, collection of {0}: {1} net, {2} gross")
    @CsvSource({
        "100.00, 14.61, 17.68",
        "1461.49, 14.61, 17.68",
        "1462.00, 14.62, 17.69",
        "3000.00, 30.00, 36.30",
        "14489.00, 144.89, 175.32",
        "99999.00, 144.89, 175.32",
    })
    void collections_of_2023(String sum, String net, String gross) {
        assertThat(BailiffTariff2023.collection(NL, Euro.of(sum)).value())
                .isEqualTo(new BailiffFee(Euro.of(net), Euro.of(gross)));
    }

    @Test
    void acts_with_a_fixed_price() {
        assertThat(BailiffTariff2023.formalNotice(EN, Euro.of("124.99")).value().net())
                .isEqualTo(Euro.of("18.28"));
        assertThat(BailiffTariff2023.formalNotice(EN, Euro.of("125.00")).value().net())
                .isEqualTo(Euro.of("21.62"));
        assertThat(BailiffTariff2023.research(EN, false).value().gross()).isEqualTo(Euro.of("10.85"));
        assertThat(BailiffTariff2023.research(EN, true).value().gross()).isEqualTo(Euro.of("11.31"));
        assertThat(BailiffTariff2025.formalNotice(FR).value().gross()).isEqualTo(Euro.of("31.18"));
        assertThat(BailiffTariff2025.research(FR).value().gross()).isEqualTo(Euro.of("18.70"));
    }

    @ParameterizedTest(name = "2025, instalment {0}: {1} net, {2} gross")
    @CsvSource({
        "100.00, 15.46, 18.70",
        "193.25, 15.46, 18.70",
        "193.37, 15.47, 18.72",
        "2576.91, 206.15, 249.44",
        "3000.00, 227.31, 275.05",
        "51538.10, 721.53, 873.05",
    })
    void instalments_of_2025(String instalment, String net, String gross) {
        assertThat(BailiffTariff2025.instalment(FR, Euro.of(instalment)).value())
                .isEqualTo(new BailiffFee(Euro.of(net), Euro.of(gross)));
    }
}

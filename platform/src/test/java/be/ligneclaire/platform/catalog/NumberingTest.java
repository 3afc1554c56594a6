package be.ligneclaire.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.tariff.Numbering;
import be.ligneclaire.core.tariff.Territory;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our small table against a library that knows every plan.
class NumberingTest {

    /// Territories that share their numbers with a larger neighbour.
    private static final Set<String> SHARED = Set.of("BL", "MF", "EH", "SJ", "AX", "VA", "TA", "CC", "CX", "KZ");

    static Stream<String> territories() {
        return PhoneNumberUtil.getInstance().getSupportedRegions().stream().sorted();
    }

    @ParameterizedTest(name = "numbers of {0}")
    @MethodSource("territories")
    void a_number_lies_in_the_territory_of_its_plan(String territory) {
        var numbers = PhoneNumberUtil.getInstance();
        for (var type : Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
            var example = numbers.getExampleNumberForType(territory, type);
            if (example == null || SHARED.contains(territory)) {
                continue;
            }
            var number = Long.parseLong(numbers.format(example, PhoneNumberUtil.PhoneNumberFormat.E164)
                    .substring(1));
            assertThat(Territory.code(Numbering.territory(Numbering.destination(number))))
                    .as("+" + number)
                    .isEqualTo(territory);
        }
    }
}

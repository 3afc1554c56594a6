package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_EXCESS;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// Data beyond the bundle, in Belgium and the territories of `usage.eea-list`.
///
/// ```
/// amount = megabytes × 0.0006, rounded once
/// ```
///
/// Source: fr CP-M 4, nl BV 2.6 (€ 0.0006 per MB, € 0.6 per GB). en has no price in its terms: the price
/// list decides.
/// Reading: the text says European Union; all listed territories are meant, in the customer's favour.
///
/// Example: 833 MB cost 833 × 0.0006 = 0.4998, € 0.50.
@Implements(CHARGING_DATA_EXCESS)
public final class DataExcess {

    private static final BigDecimal KILOBYTES_PER_MEGABYTE = BigDecimal.valueOf(1000);

    private DataExcess() {}

    /// The price of one kilobyte in 10⁻¹⁰ euro; empty where the price list decides.
    public static OptionalLong pricePerKilobyte10(Edition edition) {
        return pricePerKilobyte(edition).stream().mapToLong(TenDecimals::of).findFirst();
    }

    /// The price of one kilobyte in euro; empty where the price list decides.
    public static Optional<BigDecimal> pricePerKilobyte(Edition edition) {
        return edition.flag(CHARGING_DATA_EXCESS, "present")
                ? Optional.of(edition.decimal(CHARGING_DATA_EXCESS, "price").divide(KILOBYTES_PER_MEGABYTE))
                : Optional.empty();
    }

    /// The amount of so many megabytes, with explanation; no amount where the price list decides.
    public static Finding<Optional<Reckoning>> charge(Edition edition, BigDecimal megabytes) {
        var working = Working.of(CHARGING_DATA_EXCESS, edition).number("extra_MB", megabytes, "MB");
        if (!edition.flag(CHARGING_DATA_EXCESS, "present")) {
            return working.found(Optional.empty(), megabytes.toPlainString() + " MB × price list");
        }
        var price = edition.decimal(CHARGING_DATA_EXCESS, "price");
        var reckoning = working.figure("price", price.toPlainString(), "EUR per MB")
                .rounds(megabytes.toPlainString() + " × " + price.toPlainString(), megabytes.multiply(price));
        Explanation why = reckoning.why();
        return new Finding<>(Optional.of(reckoning), why);
    }
}

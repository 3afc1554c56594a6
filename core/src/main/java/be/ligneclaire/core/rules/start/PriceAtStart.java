package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CATALOG_PRICE_AT_START;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// Which price list holds for a new subscription.
///
/// ```
/// the list in force on the day the contract takes effect: acceptance (nl, fr), activation (en)
/// ```
///
/// Source: CG 6.1 and its like. A price stated in the confirmation wins. A change between order and
/// activation therefore only touches contracts under en.
@Implements(CATALOG_PRICE_AT_START)
public final class PriceAtStart {

    private PriceAtStart() {}

    /// The day whose price list holds; empty while the activation it waits for has not happened.
    public static Finding<Optional<LocalDate>> day(Edition edition, LocalDate accepted, Optional<LocalDate> activated) {
        var day = ContractStart.effectiveOn(edition, accepted, activated);
        var working = Working.of(CATALOG_PRICE_AT_START, edition).date("accepted", accepted);
        activated.ifPresent(date -> working.date("activated", date));
        return working.found(day, day.map(LocalDate::toString).orElse("–"));
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_WARNING;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// An SMS when roaming data reaches 80 % of the first limit.
///
/// ```
/// SMS = total ≥ 48.40, once a month
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6; en has no such message.
@Implements(ROAMING_DATA_CAP_WARNING)
public final class RoamingCapWarning {

    private RoamingCapWarning() {}

    /// 80 % of the first limit.
    public static Money level(Edition edition) {
        return edition.euro(ROAMING_DATA_CAP_WARNING, "amount");
    }

    /// Whether the customer has been warned at this total.
    public static Finding<Boolean> reached(Edition edition, BigDecimal total) {
        var present = edition.flag(ROAMING_DATA_CAP_WARNING, "present");
        var reached = total.compareTo(level(edition).getAmount()) >= 0;
        return Working.of(ROAMING_DATA_CAP_WARNING, edition)
                .euro("total", total)
                .euro("level", level(edition))
                .flag("present", present)
                .found(
                        present && reached,
                        total.toPlainString() + (reached ? " ≥ " : " < ") + Euro.text(level(edition)));
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// Roaming data stops at € 60.50 a month.
///
/// ```
/// alert and block = total ≥ 60.50
/// warning         = total ≥ 48.40, in nl and fr only
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6, en ST 3.7. nl and fr let the customer reactivate by the conditions in the
/// message, until the next level or the end of the month. What is used until the block works is not
/// charged.
@Implements(ROAMING_DATA_CAP_FIRST)
public final class RoamingCapFirst {

    private RoamingCapFirst() {}

    /// What a total leads to.
    public record Effect(boolean alert, boolean blocked, boolean warned) {}

    /// The limit.
    public static Money limit(Edition edition) {
        return edition.euro(ROAMING_DATA_CAP_FIRST, "limit");
    }

    /// The effect of a total.
    public static Finding<Effect> of(Edition edition, BigDecimal total) {
        var limit = limit(edition);
        var reached = total.compareTo(limit.getAmount()) >= 0;
        return Working.of(ROAMING_DATA_CAP_FIRST, edition)
                .euro("total", total)
                .euro("limit", limit)
                .found(
                        new Effect(
                                reached,
                                reached,
                                RoamingCapWarning.reached(edition, total).value()),
                        total.toPlainString() + (reached ? " ≥ " : " < ") + Euro.text(limit));
    }
}

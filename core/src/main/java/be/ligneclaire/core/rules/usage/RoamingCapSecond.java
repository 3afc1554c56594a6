package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// Roaming data stops again above € 121.00 a month.
///
/// ```
/// suspended, with an SMS = reactivated at 60.50 and total > 121.00
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6; en has no second limit. Strictly more. Only roaming data is suspended, not
/// calls; a wish to go on must follow the message.
@Implements(ROAMING_DATA_CAP_SECOND)
public final class RoamingCapSecond {

    private RoamingCapSecond() {}

    /// The limit.
    public static Money limit(Edition edition) {
        return edition.euro(ROAMING_DATA_CAP_SECOND, "limit");
    }

    /// Whether this edition has it.
    public static boolean present(Edition edition) {
        return edition.flag(ROAMING_DATA_CAP_SECOND, "present");
    }

    /// Whether roaming data is suspended.
    public static Finding<Boolean> suspended(Edition edition, boolean reactivated, BigDecimal total) {
        var limit = limit(edition);
        var above = total.compareTo(limit.getAmount()) > 0;
        return Working.of(ROAMING_DATA_CAP_SECOND, edition)
                .euro("total", total)
                .euro("limit", limit)
                .flag("present", present(edition))
                .flag("reactivated_at_60_50", reactivated)
                .found(
                        present(edition) && reactivated && above,
                        total.toPlainString() + (above ? " > " : " ≤ ") + Euro.text(limit));
    }
}

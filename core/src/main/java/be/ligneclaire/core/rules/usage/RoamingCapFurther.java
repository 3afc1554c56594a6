package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FURTHER;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/// A notice at each further € 60.50 of roaming data, for whoever went on beyond € 121.00.
///
/// ```
/// levels = 121.00 + n × 60.50: 181.50, 242.00, 302.50 …
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6; en has none. No new block; the count begins again each month.
///
/// Example: totals 181.49, 181.50, 250.00: nothing, 181.50, then 242.00.
@Implements(ROAMING_DATA_CAP_FURTHER)
public final class RoamingCapFurther {

    private RoamingCapFurther() {}

    /// How far the notices lie apart.
    public static BigDecimal step(Edition edition) {
        return edition.decimal(ROAMING_DATA_CAP_FURTHER, "step");
    }

    /// The levels newly reached at each of these totals, which never descend; the first is compared with
    /// nothing.
    ///
    /// @throws IllegalArgumentException if the totals descend
    public static Finding<List<List<Money>>> messages(Edition edition, boolean continued, List<BigDecimal> totals) {
        var all = new ArrayList<List<Money>>();
        var before = BigDecimal.ZERO;
        for (var total : totals) {
            if (total.compareTo(before) < 0) {
                throw new IllegalArgumentException("Totals never descend");
            }
            all.add(continued ? RoamingLevels.furtherReached(edition, before, total) : List.of());
            before = total;
        }
        return Working.of(ROAMING_DATA_CAP_FURTHER, edition)
                .flag("continued", continued)
                .euro("step", edition.euro(ROAMING_DATA_CAP_FURTHER, "step"))
                .count("totals", totals.size(), "totals")
                .found(
                        all,
                        Euro.text(RoamingCapSecond.limit(edition)) + " + n × "
                                + Euro.text(edition.euro(ROAMING_DATA_CAP_FURTHER, "step")));
    }
}

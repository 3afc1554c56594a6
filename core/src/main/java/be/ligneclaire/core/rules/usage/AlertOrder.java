package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_ALERT_ORDER;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// In which order the messages of one event are sent.
///
/// ```
/// roaming data: a level counts if total before < level ≤ total after (">121.00": before ≤ 121.00 < after)
/// ascending; the first blocking level crossed ends the list
/// ```
///
/// Source: fr CG 6.2, CP-M 3; nl 6.2, BV 2.6; en ST 3.7. Each level once per month and line. 60.50 blocks;
/// ">121.00" blocks an event that began at or above 60.50; an event that began above 121.00 only brings the
/// further notices. en knows 60.50 only.
///
/// Example: 40.00 + 25.00: messages 48.40 and 60.50, blocked.
@Implements(NOTIFICATIONS_ALERT_ORDER)
public final class AlertOrder {

    private AlertOrder() {}

    /// The messages of an event, in order, as the levels are written, and whether it led to a block.
    public record Messages(BigDecimal total, List<String> levels, boolean blocked) {}

    /// The messages of an event of roaming data.
    public static Finding<Messages> roaming(Edition edition, BigDecimal before, BigDecimal event) {
        var after = before.add(event);
        var first = RoamingCapFirst.limit(edition).getAmount();
        var second = RoamingCapSecond.limit(edition).getAmount();
        var levels = new ArrayList<String>();
        var blocked = false;
        if (RoamingCapSecond.present(edition)
                && crosses(before, RoamingCapWarning.level(edition).getAmount(), after)) {
            levels.add(Euro.text(RoamingCapWarning.level(edition)));
        }
        if (crosses(before, first, after)) {
            levels.add(first.toPlainString());
            blocked = true;
        } else if (RoamingCapSecond.present(edition) && before.compareTo(second) <= 0 && after.compareTo(second) > 0) {
            levels.add(">" + second.toPlainString());
            blocked = true;
        } else if (before.compareTo(second) > 0) {
            RoamingLevels.furtherReached(edition, before, after).forEach(level -> levels.add(Euro.text(level)));
        }
        return Working.of(NOTIFICATIONS_ALERT_ORDER, edition)
                .euro("roaming_data_before", before)
                .euro("event", event)
                .euro("total", after)
                .found(
                        new Messages(after, levels, blocked),
                        before.toPlainString() + " + " + event.toPlainString() + " = " + after.toPlainString() + ": "
                                + (levels.isEmpty() ? "–" : String.join(", ", levels)));
    }

    private static boolean crosses(BigDecimal before, BigDecimal level, BigDecimal after) {
        return before.compareTo(level) < 0 && after.compareTo(level) >= 0;
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NOT_REAL_TIME;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// Why a bill may exceed the cap: records that arrive late.
///
/// ```
/// started before the block: billed = total + event
/// started after it:         billed = max(total, min(total + event, cap))
/// ```
///
/// Source: fr CG 6.2, CP-M 3; nl 6.2, BV 2.6; en ST 3.7. Reading: an event that could have been blocked is
/// never charged above the cap.
///
/// Example: cap 20.00 reached, a late call of 6.40 that started before: € 26.40.
@Implements(USAGE_NOT_REAL_TIME)
public final class NotRealTime {

    private NotRealTime() {}

    /// The charges outside the bundle with the late event.
    public static Reckoning billed(
            Edition edition, Money cap, BigDecimal total, BigDecimal event, boolean startedBeforeBlock) {
        var sum = total.add(event);
        var billed = startedBeforeBlock ? sum : total.max(sum.min(cap.getAmount()));
        var text = total.toPlainString() + " + " + event.toPlainString();
        return Working.of(USAGE_NOT_REAL_TIME, edition)
                .euro("cap", cap)
                .euro("total", total)
                .euro("event", event)
                .flag("started_before_block", startedBeforeBlock)
                .rounds(
                        startedBeforeBlock
                                ? text
                                : "max(" + total.toPlainString() + ", min(" + text + ", " + Euro.text(cap) + "))",
                        billed);
    }
}

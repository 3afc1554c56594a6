package be.ligneclaire.core.rules.change;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_CHANGE_OF_TERMS;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// A change of the terms needs one month's notice to each affected customer.
///
/// ```
/// earliest effect = notification + 1 month (same day number, clipped to the month's end)
/// ```
///
/// Source: fr CG 14, nl 14, en 14. Until then the old terms are charged. It holds for indexation too: that
/// takes away the free exit, not the notice. The period is the operator's and never moves.
///
/// Example: notified on 31 January 2026: not before 28 February.
@Implements(CONTRACT_CHANGE_OF_TERMS)
public final class ChangeOfTerms {

    private ChangeOfTerms() {}

    /// The first day on which the change may take effect.
    public static Finding<LocalDate> earliestEffect(Edition edition, LocalDate notified) {
        var months = edition.number(CONTRACT_CHANGE_OF_TERMS, "notice");
        var effect = MonthCounting.lastDay(notified, months);
        return Working.of(CONTRACT_CHANGE_OF_TERMS, edition)
                .date("notified", notified)
                .count("notice", months, "months")
                .date("earliest_effect", effect)
                .found(effect, Deadlines.formula(notified, months + " m", effect, effect));
    }
}

package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_TERM;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// A contract runs one month, then for an indefinite time.
///
/// ```
/// indefinite from = effective date + 1 month (same day number, clipped to the month's end)
/// last day of the first month = the day before
/// ```
///
/// Source: fr CG 5.1, nl 5.1, en 5.1. The customer may cancel during the first month too; the operator's
/// notice exists only afterwards.
///
/// Example: effective on 31 January 2026: last day 27 February, indefinite from 28 February.
@Implements(CONTRACT_TERM)
public final class ContractTerm {

    private ContractTerm() {}

    /// The first day of the indefinite phase.
    public static Finding<LocalDate> indefiniteFrom(Edition edition, LocalDate effective) {
        var months = edition.number(CONTRACT_TERM, "initial_term");
        var from = MonthCounting.lastDay(effective, months);
        return Working.of(CONTRACT_TERM, edition)
                .date("effective", effective)
                .count("initial_term", months, "months")
                .date("indefinite_from", from)
                .found(from, Deadlines.formula(effective, months + " m", from, from));
    }
}

package be.ligneclaire.core.rules.dispute;

import static be.ligneclaire.core.terms.RuleId.CARE_SUSPENSION_COMPLAINT;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Until when a suspension can be complained about with a claim to compensation.
///
/// ```
/// last day = day of suspension + 5 days, moved to a working day
/// ```
///
/// Source: fr CG 11.1, nl 11.1, en 11.1. Later complaints are handled all the same; only the compensation
/// is lost.
///
/// Example: suspended on 4 June 2025: day 5 is Whit Monday, so until Tuesday 10 June.
@Implements(CARE_SUSPENSION_COMPLAINT)
public final class SuspensionComplaint {

    private SuspensionComplaint() {}

    /// The last day.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate suspended) {
        return Deadlines.ofCustomer(
                Working.of(CARE_SUSPENSION_COMPLAINT, edition),
                "suspended",
                suspended,
                edition.number(CARE_SUSPENSION_COMPLAINT, "days"));
    }
}

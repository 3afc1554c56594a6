package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_OPERATOR_NOTICE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// The operator may end an open-ended contract with thirty days' notice.
///
/// ```
/// notice starts = the 1st of the month after the notification (en, fr), the day after it (nl)
/// last day      = start + 30 days − 1; the starting day is day 1
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. A notification on the 1st starts the notice on the 1st of the next
/// month (en, fr).
/// Reading: e-mail and registered letter count from sending, an ordinary letter from the third working day
/// after posting. The period is the operator's and never moves.
///
/// Example: fr, notified on 12 November 2025: starts on 1 December, last day 30 December.
///
/// Not here: during the first month of the contract no notice can be given.
@Implements(CONTRACT_OPERATOR_NOTICE)
public final class OperatorNotice {

    private OperatorNotice() {}

    /// First and last day of the notice.
    public record Notice(LocalDate starts, LocalDate lastDay) {}

    /// @param ordinaryLetter whether the date is the posting of an ordinary letter
    public static Finding<Notice> find(Edition edition, LocalDate notified, boolean ordinaryLetter) {
        var counted = ordinaryLetter
                ? BelgianCalendar.plusWorkingDays(
                        notified, edition.number(CONTRACT_OPERATOR_NOTICE, "letter_working_days"))
                : notified;
        var starts = edition.word(CONTRACT_OPERATOR_NOTICE, "notice_starts").equals("next-month")
                ? MonthCounting.firstOfNextMonth(counted)
                : counted.plusDays(1);
        var days = edition.number(CONTRACT_OPERATOR_NOTICE, "notice");
        var lastDay = starts.plusDays(days - 1L);
        return Working.of(CONTRACT_OPERATOR_NOTICE, edition)
                .date("notified", counted)
                .date("notice_starts", starts)
                .days("notice", days)
                .date("last_day", lastDay)
                .found(new Notice(starts, lastDay), counted + " → " + starts + " + " + days + " − 1 = " + lastDay);
    }
}

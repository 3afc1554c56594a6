package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_RIGHT;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import be.ligneclaire.core.time.DeadlineExtension;
import java.time.LocalDate;

/// A sale at a distance or outside the shop can be undone within fourteen days, without reason.
///
/// ```
/// last day = day of conclusion + 14 days, moved to a working day
/// ```
///
/// Source: fr CG 16, nl 16, en 16. Reading: conclusion is the acceptance of the order in every edition; a
/// statement sent on the last day is in time; form or statement, either one is enough (nl writes "and"). A
/// sale in a shop has no such right.
///
/// Example: concluded on 11 December 2025: day 14 is Christmas Day, so the last day is 26 December.
///
/// Not here: what is paid for the days used (`contract.withdrawal-use-charge`), the refund, the equipment.
@Implements(CONTRACT_WITHDRAWAL_RIGHT)
public final class WithdrawalRight {

    private WithdrawalRight() {}

    /// The last day on which a withdrawal can be sent.
    public static LocalDate lastDay(Edition edition, LocalDate concluded) {
        return find(edition, concluded).value();
    }

    /// Whether a withdrawal sent on this day still counts; never for a sale in a shop.
    public static boolean isOpen(Edition edition, boolean soldInShop, LocalDate concluded, LocalDate sent) {
        return !soldInShop && !sent.isAfter(lastDay(edition, concluded));
    }

    /// The last day, with its explanation.
    public static Finding<LocalDate> find(Edition edition, LocalDate concluded) {
        var days = edition.number(CONTRACT_WITHDRAWAL_RIGHT, "period");
        var counted = DayCounting.lastDay(concluded, days);
        var lastDay = DeadlineExtension.forCustomer(counted);
        return Working.of(CONTRACT_WITHDRAWAL_RIGHT, edition)
                .date("concluded", concluded)
                .days("period", days)
                .date("last_day", lastDay)
                .found(lastDay, Deadlines.formula(concluded, days, counted, lastDay));
    }
}

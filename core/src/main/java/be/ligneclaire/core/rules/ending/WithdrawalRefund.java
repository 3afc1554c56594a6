package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_REFUND;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Until when the operator pays back after a withdrawal.
///
/// ```
/// day 14 = notification + 14 days
/// with equipment: the later of day 14 and the earlier of its receipt and the proof of sending
/// ```
///
/// Source: fr CG 16, nl 16, en 16. The deadline is the operator's and never moves. With equipment of which
/// neither receipt nor sending is known yet there is no date yet. What is paid back includes connection and
/// installation fees.
///
/// Example: notified on 3 November 2025, sent on the 20th, received on the 25th: by 20 November.
@Implements(CONTRACT_WITHDRAWAL_REFUND)
public final class WithdrawalRefund {

    private WithdrawalRefund() {}

    /// @param equipmentInvolved whether equipment is to come back
    public static Finding<Optional<LocalDate>> by(
            Edition edition,
            LocalDate notified,
            boolean equipmentInvolved,
            Optional<LocalDate> received,
            Optional<LocalDate> proofOfSending) {
        var days = edition.number(CONTRACT_WITHDRAWAL_REFUND, "refund");
        var day = DayCounting.lastDay(notified, days);
        var waitsUntil =
                Stream.concat(received.stream(), proofOfSending.stream()).min(LocalDate::compareTo);
        var working = Working.of(CONTRACT_WITHDRAWAL_REFUND, edition)
                .date("notified", notified)
                .days("refund", days);
        received.ifPresent(date -> working.date("equipment_received", date));
        proofOfSending.ifPresent(date -> working.date("proof_of_sending", date));
        var sum = notified + " + " + days + " = " + day;
        if (equipmentInvolved && waitsUntil.isEmpty()) {
            return working.found(Optional.empty(), sum + " → –");
        }
        var by = waitsUntil.filter(date -> date.isAfter(day)).orElse(day);
        return working.date("refund_by", by).found(Optional.of(by), by.equals(day) ? sum : sum + " → " + by);
    }
}

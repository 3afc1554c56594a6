package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_SIM_LOSS;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.Money;

/// Calls after the loss of a card has been reported are not the customer's.
///
/// ```
/// charged     = calls that started before the request to suspend
/// not charged = calls that started at or after it
/// ```
///
/// Source: fr CG 9.2, CP-M 1; nl 9.2, BV 2.6; en 9.2, ST 3.6. Reading: the instant the request is recorded
/// decides, since deactivation is immediate and any delay is the operator's. A call that began before and
/// whose length is unknown is charged in full. The subscription fee goes on.
///
/// Example: requested at 14:05; a call at 13:59 is charged, one at 14:05 is not.
@Implements(IDENTITY_SIM_LOSS)
public final class SimLoss {

    private SimLoss() {}

    /// A call with what it would cost.
    public record Call(Instant start, Money charge) {}

    /// What is and what is not charged.
    public record Split(Money charged, Money notCharged) {}

    /// Whether a use that started then is still the customer's.
    public static boolean liable(Instant start, Instant suspensionRequested) {
        return start.isBefore(suspensionRequested);
    }

    /// The calls of the card, split at the request.
    public static Finding<Split> split(Edition edition, Instant suspensionRequested, List<Call> calls) {
        var charged = sum(calls, call -> liable(call.start(), suspensionRequested));
        var notCharged = sum(calls, call -> !liable(call.start(), suspensionRequested));
        return Working.of(IDENTITY_SIM_LOSS, edition)
                .figure("suspension_requested", Brussels.text(suspensionRequested), "instant")
                .count("calls", calls.size(), "calls")
                .euro("charged", charged)
                .euro("not_charged", notCharged)
                .found(
                        new Split(charged, notCharged),
                        Euro.text(charged.plus(notCharged)) + " = " + Euro.text(charged) + " + "
                                + Euro.text(notCharged));
    }

    private static Money sum(List<Call> calls, Predicate<Call> which) {
        return Euro.sum(calls.stream().filter(which).map(Call::charge).toList());
    }
}

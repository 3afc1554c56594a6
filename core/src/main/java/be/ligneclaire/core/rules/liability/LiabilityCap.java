package be.ligneclaire.core.rules.liability;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_LIABILITY_CAP;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// The most the operator pays for damage per event.
///
/// ```
/// cap       = what the customer paid for the services in the 24 months before the damage
/// award_max = min(claimed, cap)
/// ```
///
/// Payments count by value date in [damage − 24 months, damage). Source: fr CG 9.1, nl 9.1, en 9.1.
/// Reading: reversed debits do not count, refunds are not deducted, third-party services, fees and
/// penalties are not "for the services". The lump-sum compensations stand beside this cap.
///
/// Example: damage on 10 March 2026: payments from 10 March 2024 to 9 March 2026.
@Implements(CONTRACT_LIABILITY_CAP)
public final class LiabilityCap {

    private LiabilityCap() {}

    /// A payment for the services.
    public record Payment(LocalDate date, Money amount) {}

    /// The cap; the award is the lower of it and the claim.
    public static Reckoning cap(Edition edition, LocalDate damage, List<Payment> payments) {
        var months = edition.number(CONTRACT_LIABILITY_CAP, "window");
        var from = damage.minusMonths(months);
        var counted = payments.stream()
                .filter(payment ->
                        !payment.date().isBefore(from) && payment.date().isBefore(damage))
                .map(Payment::amount)
                .toList();
        var cap = Euro.sum(counted);
        return Working.of(CONTRACT_LIABILITY_CAP, edition)
                .date("from", from)
                .date("damage", damage)
                .count("payments", counted.size(), "payments")
                .amount(
                        cap,
                        counted.isEmpty()
                                ? "0.00"
                                : counted.stream().map(Euro::text).collect(Collectors.joining(" + ")) + " = "
                                        + Euro.text(cap));
    }
}

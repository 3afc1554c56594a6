package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.platform.subscription.Corrections.Correction;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What is known of an account whose facts were put right since its last document.
///
/// @param products everything ever agreed that began
/// @param charged everything ever charged for it
/// @param corrections all ever made, in order
/// @param pending the keys of those whose difference stands on no document yet
public record Repair(
        List<BillableProduct> products, List<PastCharge> charged, List<Correction> corrections, List<Long> pending) {

    /// Nothing was put right.
    public static final Repair NONE = new Repair(List.of(), List.of(), List.of(), List.of());

    /// Whether an agreed product is one of those whose days were put right.
    public boolean concerns(long agreedId) {
        return !isEmpty() && because(agreedId).isPresent();
    }

    /// Whether there is nothing to repair.
    public boolean isEmpty() {
        return pending.isEmpty();
    }

    Optional<CorrectionKind> because(long agreedId) {
        return corrections.stream()
                .filter(correction -> correction.agreedId() == agreedId && pending.contains(correction.correctionId()))
                .reduce((_, later) -> later)
                .map(Correction::kind);
    }

    List<PastCharge> of(long agreedId, YearMonth month) {
        return charged.stream()
                .filter(past -> past.agreedId() == agreedId && past.month().equals(month))
                .toList();
    }

    /// What the month was charged with first, for the product or for the one whose days it took.
    Optional<PastCharge> first(long agreedId, YearMonth month) {
        return Stream.iterate(OptionalLong.of(agreedId), OptionalLong::isPresent, id -> replacedBy(id.getAsLong()))
                .flatMap(id -> of(id.getAsLong(), month).stream())
                .filter(past -> !past.isCorrection())
                .findFirst();
    }

    private OptionalLong replacedBy(long agreedId) {
        return corrections.stream()
                .filter(correction -> correction.agreedId() == agreedId)
                .map(Correction::replaces)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// The default cap of twenty euro a month on charges outside the bundle.
///
/// ```
/// default cap = € 20.00 for contracts dated after 1 August 2024, else none
/// admitted    = total before the event < cap; an admitted event is charged in full
/// alert, and the next event blocked = total after it ≥ cap
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en ST 3.7. "After" is strict. Only en says that usage is blocked; reading: in
/// every edition, since "capped" would mean nothing otherwise. Per mobile line and calendar month; roaming
/// data has a ladder of its own.
///
/// Example: 19.99 + 1.30 = 21.29: admitted, alert, the next one blocked; at 20.00 nothing more is admitted.
///
/// Not here: late records (`usage.not-real-time`).
@Implements(USAGE_CAP_DEFAULT)
public final class CapDefault {

    private CapDefault() {}

    /// What becomes of an event.
    ///
    /// @param alert whether the cap is reached with it, and what follows is blocked
    public record Admission(boolean admitted, BigDecimal totalAfter, boolean alert) {}

    /// The cap of a contract of this date, empty if it has none.
    public static Finding<Optional<Money>> defaultCap(Edition edition, LocalDate contractDate) {
        var after = LocalDate.parse(edition.word(USAGE_CAP_DEFAULT, "applies_to_contracts_after"));
        var applies = contractDate.isAfter(after);
        var cap = applies ? Optional.of(edition.euro(USAGE_CAP_DEFAULT, "cap")) : Optional.<Money>empty();
        return Working.of(USAGE_CAP_DEFAULT, edition)
                .date("contract_date", contractDate)
                .date("applies_to_contracts_after", after)
                .found(cap, contractDate + (applies ? " > " : " ≤ ") + after);
    }

    /// Whether an event is admitted under a cap.
    public static Finding<Admission> admit(Edition edition, Money cap, BigDecimal totalBefore, BigDecimal event) {
        var limit = cap.getAmount();
        var admitted = totalBefore.compareTo(limit) < 0;
        var after = admitted ? totalBefore.add(event) : totalBefore;
        return Working.of(USAGE_CAP_DEFAULT, edition)
                .euro("cap", cap)
                .euro("total_before", totalBefore)
                .euro("event", event)
                .euro("total_after", after)
                .found(
                        new Admission(admitted, after, after.compareTo(limit) >= 0),
                        totalBefore.toPlainString()
                                + (admitted ? " < " : " ≥ ")
                                + Euro.text(cap)
                                + (admitted
                                        ? "; " + totalBefore.toPlainString() + " + " + event.toPlainString() + " = "
                                                + after.toPlainString()
                                        : ""));
    }
}

package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_SPECIAL_NUMBERS;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// Special, premium and third-party services: never in a bundle, and what a third party states is charged
/// as it states it.
///
/// ```
/// amount  = what the third party states, VAT as it states it; blocked services cost nothing
/// counts  = to the cap of the month
/// ```
///
/// Source: fr CP-M 3 and CP-F 6, nl BV 2.5 and 2.6, en ST 3.7. 070 and 078 are priced by the minute, by
/// `charging.call-eea` or `charging.fixed-call-increment`. Reading: a service that the customer had blocked
/// is not charged when it comes nevertheless.
@Implements(CHARGING_SPECIAL_NUMBERS)
public final class SpecialNumbers {

    private SpecialNumbers() {}

    /// What a third party's service costs.
    public static Finding<Money> thirdParty(Edition edition, BigDecimal stated, boolean blocked) {
        var amount = blocked ? Euro.ZERO : Euro.rounded(stated);
        return Working.of(CHARGING_SPECIAL_NUMBERS, edition)
                .number("stated", stated, "EUR")
                .flag("blocked", blocked)
                .found(amount, blocked ? "0.00" : stated.toPlainString());
    }
}

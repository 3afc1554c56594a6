package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_ELIGIBILITY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.Duration;

/// Who is entitled to compensation for an outage.
///
/// ```
/// more than 8 hours, a complete interruption by the network, a consumer plan, an address in the zone
/// en, nl: not for force majeure, nor where the customer is at fault
/// ```
///
/// Source: fr CG 8, nl 8, en 8. fr lists neither force majeure nor fault; reading: not applied there, in
/// the customer's favour. Exactly eight hours gives nothing. Not for television.
@Implements(COMPENSATION_OUTAGE_ELIGIBILITY)
public final class OutageEligibility {

    private OutageEligibility() {}

    /// What is known about an outage and the customer.
    public record Circumstances(
            Duration elapsed,
            boolean complete,
            boolean consumerPlan,
            boolean addressInZone,
            boolean forceMajeure,
            boolean customerFault) {}

    /// Whether the customer is entitled.
    public static Finding<Boolean> entitled(Edition edition, Circumstances of) {
        var hours = edition.number(COMPENSATION_OUTAGE_ELIGIBILITY, "threshold");
        var longEnough = of.elapsed().compareTo(Duration.ofHours(hours)) > 0;
        var excluded = of.forceMajeure() && edition.flag(COMPENSATION_OUTAGE_ELIGIBILITY, "force_majeure_excluded")
                || of.customerFault() && edition.flag(COMPENSATION_OUTAGE_ELIGIBILITY, "customer_fault_excluded");
        var entitled = longEnough && of.complete() && of.consumerPlan() && of.addressInZone() && !excluded;
        return Working.of(COMPENSATION_OUTAGE_ELIGIBILITY, edition)
                .figure("duration", Outage.text(of.elapsed()), "hours")
                .flag("complete", of.complete())
                .flag("consumer_plan", of.consumerPlan())
                .flag("address_in_zone", of.addressInZone())
                .flag("excluded", excluded)
                .found(entitled, Outage.text(of.elapsed()) + (longEnough ? " > " : " ≤ ") + hours + "h → " + entitled);
    }
}

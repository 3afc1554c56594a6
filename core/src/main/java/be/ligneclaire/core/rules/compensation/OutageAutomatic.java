package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE;
import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_AUTOMATIC;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.Duration;
import java.util.Locale;

/// Whether the compensation for an outage comes without a request.
///
/// ```
/// fixed network, physical damage:   always
/// fixed network, no damage:         if the customer reported it and several are affected
/// mobile:                           if the customer reported it and several are affected
/// ```
///
/// Source: fr CG 8, nl 8, en 8. Reading: physical (material) is damage to parts of the network, cable or
/// cabinet; software, configuration and central power are not. Several is at least two customers. Nothing
/// is automatic up to and including eight hours.
@Implements(COMPENSATION_OUTAGE_AUTOMATIC)
public final class OutageAutomatic {

    private OutageAutomatic() {}

    /// Which network failed and how.
    public enum Failure {
        FIXED_MATERIAL,
        FIXED_IMMATERIAL,
        MOBILE
    }

    /// Whether it is automatic.
    public static Finding<Boolean> find(
            Edition edition, Failure failure, Duration elapsed, boolean reported, long customersAffected) {
        var name = failure.name().toLowerCase(Locale.ROOT);
        var hours = edition.number(COMPENSATION_OUTAGE, "threshold_hours");
        var longEnough = elapsed.compareTo(Duration.ofHours(hours)) > 0;
        var needsReport = edition.flag(COMPENSATION_OUTAGE_AUTOMATIC, name + ".report");
        var needsSeveral = edition.flag(COMPENSATION_OUTAGE_AUTOMATIC, name + ".several");
        var several = customersAffected >= edition.number(COMPENSATION_OUTAGE_AUTOMATIC, "minimum_customers");
        var automatic = longEnough && (reported || !needsReport) && (several || !needsSeveral);
        return Working.of(COMPENSATION_OUTAGE_AUTOMATIC, edition)
                .word("failure", name)
                .figure("duration", Outage.text(elapsed), "hours")
                .flag("customer_reported", reported)
                .count("customers_affected", customersAffected, "customers")
                .found(
                        automatic,
                        Outage.text(elapsed) + " > " + hours + "h: " + longEnough
                                + (needsReport ? " ∧ reported: " + reported : "")
                                + (needsSeveral ? " ∧ several: " + several : "") + " = " + automatic);
    }
}

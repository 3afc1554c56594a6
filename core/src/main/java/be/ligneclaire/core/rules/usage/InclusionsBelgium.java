package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_BELGIUM;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// What the mobile bundle covers in Belgium: calls and SMS to all Belgian fixed and mobile networks, and
/// data.
///
/// Source: the mobile terms of each edition. Reading: from Belgium to another country is international, at
/// the price list, the EEA too; MMS and special numbers are never in the bundle.
@Implements(USAGE_INCLUSIONS_BELGIUM)
public final class InclusionsBelgium {

    private InclusionsBelgium() {}

    /// Whether the bundle covers it.
    ///
    /// @param kind `call`, `sms`, `mms` or `data`
    /// @param to the territory called; ignored for data
    public static Finding<Boolean> covered(Edition edition, String kind, String to, boolean specialNumber) {
        var covered = kind.equals("data") || !kind.equals("mms") && to.equals("BE") && !specialNumber;
        return Working.of(USAGE_INCLUSIONS_BELGIUM, edition)
                .word("kind", kind)
                .word("to", to)
                .flag("special_number", specialNumber)
                .found(covered, "BE → " + to + ": " + covered);
    }
}

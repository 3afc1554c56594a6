package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_EEA;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// What the mobile bundle covers in the EEA: the same, towards Belgian networks and those of the EEA.
///
/// Source: the mobile terms of each edition. The code of the visited network decides; ships and aircraft
/// are non-terrestrial.
@Implements(USAGE_INCLUSIONS_EEA)
public final class InclusionsEea {

    private InclusionsEea() {}

    /// Whether the bundle covers it in this territory.
    ///
    /// @param kind `call`, `sms`, `mms` or `data`
    public static Finding<Boolean> covered(
            Edition edition, String territory, String kind, String to, boolean specialNumber) {
        var reached = to.equals("BE") || EeaList.contains(edition, to);
        var covered = EeaList.contains(edition, territory)
                && (kind.equals("data") || !kind.equals("mms") && reached && !specialNumber);
        return Working.of(USAGE_INCLUSIONS_EEA, edition)
                .word("territory", territory)
                .word("kind", kind)
                .word("to", to)
                .flag("special_number", specialNumber)
                .found(covered, territory + " → " + to + ": " + covered);
    }
}

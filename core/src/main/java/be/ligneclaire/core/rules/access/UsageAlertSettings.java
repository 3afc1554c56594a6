package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_USAGE_ALERT_SETTINGS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Who may set usage alerts for employees: the holder and administrators.
///
/// Source: the page on logins T2. Besides the alerts that are obligatory and cannot be turned off; the
/// employee sees it.
@Implements(IDENTITY_USAGE_ALERT_SETTINGS)
public final class UsageAlertSettings {

    private UsageAlertSettings() {}

    /// Whether a role may.
    public static Finding<Boolean> allowed(Edition edition, RightsMatrix.Role role) {
        var allowed = edition.words(IDENTITY_USAGE_ALERT_SETTINGS, "who").contains(role.word());
        return Working.of(IDENTITY_USAGE_ALERT_SETTINGS, edition)
                .word("role", role.word())
                .found(allowed, role.word() + " → " + allowed);
    }
}

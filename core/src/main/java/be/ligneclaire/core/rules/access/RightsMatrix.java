package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_RIGHTS_MATRIX;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;

/// Who may do what in the portal; what is not listed is denied to everyone.
///
/// ```
/// everyone                   own profile, own usage, emergency action and PUK of the own line
/// administrator and holder   services, options, invoices, contracts, users, alerts, cap, emergency on any
/// line holder                     administrators, cancellation, assignment, withdrawal, bank data nobody
/// replace the contract holder
/// ```
///
/// Source: the page on logins T2, T3, T5; portal FAQ 2 to 6. Reading: what goes beyond them (cancelling,
/// bank data, PUK, contracts) is decided narrowly. A user never sees invoices. Every denied attempt is
/// logged.
///
/// Not here: which line is whose (`identity`).
@Implements(IDENTITY_RIGHTS_MATRIX)
public final class RightsMatrix {

    private RightsMatrix() {}

    /// The three roles.
    public enum Role {
        HOLDER,
        ADMINISTRATOR,
        USER;

        /// `holder`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the role may take the action, named in the words of the rulebook: `view invoices`.
    public static boolean allows(Edition edition, Role role, String action) {
        return find(edition, role, action).value();
    }

    /// The answer, with its explanation.
    public static Finding<Boolean> find(Edition edition, Role role, String action) {
        var group = listed(edition, "everyone", action)
                ? "everyone"
                : listed(edition, "administrator_and_holder", action)
                        ? "administrator_and_holder"
                        : listed(edition, "holder", action) ? "holder" : "nobody";
        var allowed = switch (role) {
            case HOLDER -> !group.equals("nobody");
            case ADMINISTRATOR -> group.equals("everyone") || group.equals("administrator_and_holder");
            case USER -> group.equals("everyone");
        };
        return Working.of(IDENTITY_RIGHTS_MATRIX, edition)
                .word("role", role.word())
                .word("action", action)
                .word("group", group)
                .found(allowed, role.word() + (allowed ? " ∈ " : " ∉ ") + group);
    }

    private static boolean listed(Edition edition, String group, String action) {
        return edition.words(IDENTITY_RIGHTS_MATRIX, group).contains(action);
    }
}

package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_OWN_EMAIL_PER_USER;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;

/// Every login has an e-mail address of its own.
///
/// Source: the page on logins T1. Reading: compared after trimming and in lower case, over the whole
/// platform; aliases are not merged; that the address exists is proven by the mailed link.
///
/// Example: `an.peeters@EXAMPLE.be ` is `An.Peeters@example.be`.
@Implements(IDENTITY_OWN_EMAIL_PER_USER)
public final class OwnEmail {

    private OwnEmail() {}

    /// The form in which addresses are compared and kept.
    public static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether the new address differs from an existing login.
    public static Finding<Boolean> accepted(Edition edition, String existing, String wished) {
        var distinct = !normal(existing).equals(normal(wished));
        return Working.of(IDENTITY_OWN_EMAIL_PER_USER, edition)
                .word("existing_login", normal(existing))
                .word("new_login", normal(wished))
                .found(distinct, normal(wished) + (distinct ? " ≠ " : " = ") + normal(existing));
    }
}

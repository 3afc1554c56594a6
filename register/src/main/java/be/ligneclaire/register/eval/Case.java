package be.ligneclaire.register.eval;

import be.ligneclaire.core.law.LegalView;
import be.ligneclaire.core.terms.Edition;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One question to a rule: under which edition, with what, and whether the law is asked too.
///
/// @param law from where the law is looked at; empty under the contract alone
public record Case(Edition edition, Given given, Optional<LegalView> law) {

    /// A case under the contract or, with the optional keys read from `given`, under the law as well.
    public static Case of(Edition edition, Given given, boolean statutory) {
        return new Case(edition, given, statutory ? Optional.of(view(given)) : Optional.empty());
    }

    private static LegalView view(Given given) {
        var customer = given.has("customer_kind") ? given.choice("customer_kind", "consumer", "business") : "consumer";
        var family =
                given.has("service_family") ? given.choice("service_family", "telecom", "other", "mixed") : "telecom";
        return new LegalView(
                LegalView.CustomerKind.valueOf(customer.toUpperCase(Locale.ROOT)),
                LegalView.ServiceKind.valueOf(family.toUpperCase(Locale.ROOT)),
                given.dateIfAny("as_of").orElse(LocalDate.MAX));
    }
}

package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CATALOG_SERVICES;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Which services an edition knows: Internet, mobile and fixed telephony; television in en only.
///
/// Source: the definition of the services in each edition.
@Implements(CATALOG_SERVICES)
public final class ServicesOnOffer {

    private ServicesOnOffer() {}

    /// Whether a service is among them.
    public static Finding<Boolean> offered(Edition edition, String service) {
        var services = edition.words(CATALOG_SERVICES, "services");
        var offered = services.contains(service);
        return Working.of(CATALOG_SERVICES, edition)
                .word("service", service)
                .found(offered, service + (offered ? " ∈ " : " ∉ ") + "{" + String.join(", ", services) + "}");
    }
}

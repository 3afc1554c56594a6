package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.platform.catalog.Service;

/// Which special terms a service follows; television follows those of Internet.
final class Families {

    private Families() {}

    static ServiceFamily of(Service service) {
        return switch (service) {
            case MOBILE -> ServiceFamily.MOBILE;
            case INTERNET, TV -> ServiceFamily.INTERNET;
            case FIXED_TELEPHONY -> ServiceFamily.FIXED;
        };
    }
}

package be.ligneclaire.core.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// From where the law is looked at: whom it protects, for which kind of service, with the figures of which
/// day.
public record LegalView(CustomerKind customer, ServiceKind service, LocalDate asOf) {

    /// Caps protect consumers only.
    public enum CustomerKind {
        CONSUMER,
        BUSINESS
    }

    /// Telephone and internet have an act of their own; a mixed bundle takes the strictest of both.
    public enum ServiceKind {
        TELECOM,
        OTHER,
        MIXED;

        List<ServiceKind> parts() {
            return this == MIXED ? List.of(TELECOM, OTHER) : List.of(this);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A consumer's telephone and internet, by the newest figures.
    public static final LegalView NEWEST = new LegalView(CustomerKind.CONSUMER, ServiceKind.TELECOM, LocalDate.MAX);
}

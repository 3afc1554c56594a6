package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.time.LocalDate;
import java.util.Optional;

/// A service with what its rules need to know about it.
///
/// @param offer the plan in force
/// @param inPackage whether its item was ordered as a package
/// @param acceptedOn the day of the order's acceptance
/// @param endsOn the day it ends or ended, when known
public record Running(
        long serviceId,
        long itemId,
        long contractId,
        long accountId,
        Edition edition,
        Service service,
        String offer,
        State state,
        String identifier,
        boolean needsInstallation,
        boolean inPackage,
        LocalDate acceptedOn,
        Optional<LocalDate> endsOn) {

    /// The family by which rules tell services apart; television counts as Internet.
    public ServiceFamily family() {
        return switch (service) {
            case MOBILE -> ServiceFamily.MOBILE;
            case INTERNET, TV -> ServiceFamily.INTERNET;
            case FIXED_TELEPHONY -> ServiceFamily.FIXED;
        };
    }

    /// Whether it has not ended.
    public boolean lives() {
        return state != State.ENDED;
    }

    /// Whether it has worked at some time and has not ended.
    public boolean works() {
        return lives() && state != State.ORDERED;
    }
}

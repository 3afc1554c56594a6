package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.rules.start.FixedNeedsInternet;
import be.ligneclaire.core.rules.start.TvPrerequisite;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.life.Endings.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What cannot go on without something else: fixed telephony without Internet under `fr-2025-09-30`
/// (`catalog.fixed-needs-internet`), television without its last base (`catalog.tv-prerequisite`).
final class Dependants {

    private Dependants() {}

    /// The services of an account that end because others end on a day.
    static List<Ending> of(List<Running> ofAccount, Collection<Running> ending, LocalDate day) {
        var gone = new ArrayList<>(ending.stream().map(Running::serviceId).toList());
        var formerEnds =
                ending.stream().flatMap(service -> service.endsOn().stream()).toList();
        var stays = ofAccount.stream()
                .filter(Running::lives)
                .filter(service -> !gone.contains(service.serviceId()))
                .filter(service -> service.endsOn().map(end -> end.isAfter(day)).orElse(true))
                .toList();
        var hasInternet = has(stays, Service.INTERNET);
        var hasMobile = has(stays, Service.MOBILE);
        var lostInternet = has(ending, Service.INTERNET);
        var lostMobile = has(ending, Service.MOBILE);
        var dependants = new ArrayList<Ending>();
        for (var service : ofAccount) {
            var mayMove = service.endsOn()
                    .map(end -> end.isAfter(day) || formerEnds.contains(end))
                    .orElse(true);
            if (!service.lives() || gone.contains(service.serviceId()) || !mayMove) {
                continue;
            }
            if (service.service() == Service.FIXED_TELEPHONY
                    && lostInternet
                    && !FixedNeedsInternet.allowed(service.edition(), hasInternet)) {
                dependants.add(new Ending(service, RuleId.CATALOG_FIXED_NEEDS_INTERNET));
            }
            if (service.service() == Service.TV
                    && (lostInternet || lostMobile)
                    && !TvPrerequisite.allowed(service.edition(), hasInternet, hasMobile)) {
                dependants.add(new Ending(service, RuleId.CATALOG_TV_PREREQUISITE));
            }
        }
        return dependants;
    }

    private static boolean has(Collection<Running> services, Service kind) {
        return services.stream().anyMatch(service -> service.service() == kind);
    }
}

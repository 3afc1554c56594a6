package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.ending.CancelByCustomer;
import be.ligneclaire.core.rules.ending.EndDateMobile;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.letter.Letters;
import be.ligneclaire.platform.subscription.life.Endings.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The customer cancels, at any time, by any channel, free of charge (`contract.cancel-by-customer`): at
/// once or on a day of his choice, confirmed by e-mail. A later request moves the day.
@Component
public class Cancellation {

    private final Services services;
    private final Endings endings;
    private final WishedEnds wished;
    private final Letters letters;
    private final Evidence evidence;
    private final BusinessTime time;

    Cancellation(
            Services services,
            Endings endings,
            WishedEnds wished,
            Letters letters,
            Evidence evidence,
            BusinessTime time) {
        this.services = services;
        this.endings = endings;
        this.wished = wished;
        this.letters = letters;
        this.evidence = evidence;
        this.time = time;
    }

    /// Registers a request that arrived today.
    public Answer register(long accountId, ItemRef item, String channel, Optional<LocalDate> wishedEnd, Actor by) {
        var ofAccount = services.lockAll(accountId);
        var named = Services.named(ofAccount, item);
        var edition = named.getFirst().edition();
        evidence.record(
                by,
                "cancellation-requested",
                Optional.of(accountId),
                "item " + item.itemId(),
                Optional.of(edition),
                Map.of(
                        "channel",
                        channel,
                        "wished_end",
                        wishedEnd.map(LocalDate::toString).orElse("none")));
        var chosen = named.stream().filter(Running::lives).toList();
        if (chosen.isEmpty()) {
            return new Refused(RuleId.CONTRACT_CANCEL_BY_CUSTOMER, "already-ended");
        }
        var today = time.today();
        var day = chosen.stream()
                .map(service -> endOf(service, today, wishedEnd))
                .max(LocalDate::compareTo)
                .orElse(today);
        var ends = new ArrayList<>(chosen.stream()
                .map(service -> new Ending(service, ruleOf(service)))
                .toList());
        ends.addAll(Dependants.of(ofAccount, chosen, day));
        if (day.isAfter(today)) {
            wished.on(ends, day);
        } else {
            endings.now(ends, day, EndReason.CANCELLED, "cancelled");
        }
        confirm(chosen, ends, day);
        return new Done(Optional.of(day), ruleOf(chosen.getFirst()));
    }

    private void confirm(List<Running> chosen, List<Ending> ends, LocalDate day) {
        letters.cancelled(chosen.getFirst(), ruleOf(chosen.getFirst()), day);
        letters.bringBack(ends.stream().map(Ending::service).toList(), day);
    }

    private static LocalDate endOf(Running service, LocalDate today, Optional<LocalDate> wished) {
        return service.family() == ServiceFamily.MOBILE
                ? EndDateMobile.of(service.edition(), Optional.of(today), Optional.empty(), wished)
                : CancelByCustomer.endDate(service.edition(), today, wished);
    }

    private static RuleId ruleOf(Running service) {
        return service.family() == ServiceFamily.MOBILE
                ? RuleId.CONTRACT_END_DATE_MOBILE
                : RuleId.CONTRACT_CANCEL_BY_CUSTOMER;
    }
}

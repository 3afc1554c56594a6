package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.rules.ending.AutoCancelNotActivated;
import be.ligneclaire.core.rules.ending.AutoCancelNotInstalled;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.subscription.letter.Letters;
import be.ligneclaire.platform.subscription.life.Endings.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the customer never had installed, and a card that was never put into use, ends by itself on the day
/// after the last day (`contract.auto-cancel-not-installed`, `contract.auto-cancel-not-activated`).
///
/// The time to install counts from the acceptance: while an order waits for us, the customer's time stands
/// still. What depends on the service ends with it, and so does the rest of a package of which nothing
/// works.
@Component
public class AutomaticCancellations implements AgendaHandler {

    static final String KIND = "automatic-cancellation";

    private final Agenda agenda;
    private final Keys keys;
    private final Services services;
    private final Endings endings;
    private final Letters letters;

    AutomaticCancellations(Agenda agenda, Keys keys, Services services, Endings endings, Letters letters) {
        this.agenda = agenda;
        this.keys = keys;
        this.services = services;
        this.endings = endings;
        this.letters = letters;
    }

    /// Plans the end of a service that needs an installation and does not get it.
    public void unlessInstalled(Running service) {
        plan(service, AutoCancelNotInstalled.lastDay(service.edition(), service.acceptedOn()));
    }

    /// Plans the end of a mobile service whose card has been received and is not activated.
    public void unlessActivated(Running service, LocalDate received) {
        if (service.state() == State.ORDERED) {
            plan(service, AutoCancelNotActivated.lastDay(service.edition(), received));
        }
    }

    /// It works, or it has ended otherwise.
    void strike(Running service) {
        agenda.cancel(KIND, keys.of(service));
    }

    private void plan(Running service, LocalDate lastDay) {
        agenda.put(KIND, keys.of(service), Brussels.startOf(lastDay.plusDays(1)), Long.toString(service.serviceId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.AUTOMATIC_CANCELLATIONS;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        services.lock(Long.parseLong(payload))
                .filter(service -> service.state() == State.ORDERED)
                .ifPresent(service -> cancel(service, Brussels.dateOf(due)));
    }

    private void cancel(Running service, LocalDate day) {
        var installed = service.needsInstallation();
        var rule = installed ? RuleId.CONTRACT_AUTO_CANCEL_NOT_INSTALLED : RuleId.CONTRACT_AUTO_CANCEL_NOT_ACTIVATED;
        var falls = new ArrayList<>(List.of(service));
        services.ofItem(service.itemId()).stream()
                .filter(other -> other.state() == State.ORDERED && other.serviceId() != service.serviceId())
                .forEach(falls::add);
        var ends = new ArrayList<>(
                falls.stream().map(each -> new Ending(each, rule)).toList());
        ends.addAll(Dependants.of(services.lockAll(service.accountId()), falls, day));
        endings.now(ends, day, EndReason.AUTOMATIC, installed ? "not-installed" : "not-activated");
        letters.endedByItself(service, rule, day);
        letters.bringBack(ends.stream().map(Ending::service).toList(), day);
    }
}

package be.ligneclaire.platform.subscription.letter;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rules.equipment.EquipmentReturn;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.subscription.life.Running;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// What the customer is told about what has been agreed, by e-mail, in his language, after it has happened.
@Component
public class Letters {

    private final Notifications notifications;
    private final Customers customers;
    private final Fulfilment fulfilment;

    Letters(Notifications notifications, Customers customers, Fulfilment fulfilment) {
        this.notifications = notifications;
        this.customers = customers;
        this.fulfilment = fulfilment;
    }

    /// A service works and is charged from a day.
    public void works(Running service, LocalDate day) {
        send(
                "service-activated",
                service,
                Optional.empty(),
                language -> Map.of("number", service.identifier(), "date", Formats.date(day, language)));
    }

    /// The written confirmation of a plan change: from when, at which price.
    ///
    /// @param effective empty while it waits for an installation
    public void planPlanned(Running service, String offer, Money monthly, Optional<LocalDate> effective) {
        send(
                effective.isPresent() ? "plan-change-planned" : "plan-change-waits",
                service,
                Optional.of(RuleId.CONTRACT_PLAN_CHANGE_TIMING),
                language -> Map.of(
                        "number", service.identifier(),
                        "plan", offer,
                        "monthly", Formats.amount(monthly, language),
                        "date",
                                effective
                                        .map(day -> Formats.date(day, language))
                                        .orElse("")));
    }

    /// Another plan has taken effect.
    public void planChanged(Running service, String offer, Money monthly, LocalDate day) {
        send(
                "plan-changed",
                service,
                Optional.of(RuleId.CONTRACT_PLAN_CHANGE_TIMING),
                language -> Map.of(
                        "number", service.identifier(),
                        "from_plan", service.offer(),
                        "plan", offer,
                        "monthly", Formats.amount(monthly, language),
                        "date", Formats.date(day, language)));
    }

    /// An option was switched on (from a day) or off (with the month that ends before a day).
    public void optionSwitched(Running service, String option, Money monthly, boolean active, LocalDate day) {
        send(
                active ? "option-on" : "option-off",
                service,
                Optional.of(RuleId.PORTAL_OPTIONS),
                language -> Map.of(
                        "number", service.identifier(),
                        "option", option,
                        "monthly", Formats.amount(monthly, language),
                        "date", Formats.date(day, language)));
    }

    /// The written confirmation of a cancellation, with its end date (`evidence.written-confirmations`).
    public void cancelled(Running service, RuleId rule, LocalDate day) {
        send(
                "cancellation-registered",
                service,
                Optional.of(rule),
                language -> Map.of("number", service.identifier(), "end_date", Formats.date(day, language)));
    }

    /// A service ended because it was never installed or activated.
    public void endedByItself(Running service, RuleId rule, LocalDate day) {
        send(
                "cancelled-automatically",
                service,
                Optional.of(rule),
                language -> Map.of("number", service.identifier(), "end_date", Formats.date(day, language)));
    }

    /// Equipment of services that end comes back: what, and the last day (`equipment.return`). Nothing is
    /// sent where there is none.
    public void bringBack(List<Running> ending, LocalDate day) {
        var equipment = fulfilment.facts(ending.stream().map(Running::serviceId).toList()).stream()
                .flatMap(facts -> facts.equipment().stream())
                .toList();
        if (equipment.isEmpty()) {
            return;
        }
        var lastDay = EquipmentReturn.lastDay(ending.getFirst().edition(), day).value();
        send(
                "end-of-contract-with-equipment",
                ending.getFirst(),
                Optional.of(RuleId.EQUIPMENT_RETURN),
                language -> Map.of(
                        "equipment", String.join(", ", equipment),
                        "end_date", Formats.date(day, language),
                        "last_day", Formats.date(lastDay, language)));
    }

    private void send(
            String template, Running service, Optional<RuleId> rule, Function<Language, Map<String, String>> values) {
        var customer = customers.ofAccount(service.accountId());
        notifications.send(new NewMessage(
                Optional.of(service.accountId()),
                Channel.E_MAIL,
                customer.email(),
                template,
                customer.language(),
                new About("item", Long.toString(service.itemId())),
                values.apply(customer.language()),
                rule,
                rule.map(_ -> service.edition())));
    }
}

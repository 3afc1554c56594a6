package be.ligneclaire.register.eval;

import be.ligneclaire.core.law.LegalView;
import be.ligneclaire.core.law.ReminderFacts;
import be.ligneclaire.core.law.StatutoryCaps;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.latepayment.Acceleration;
import be.ligneclaire.core.rules.latepayment.BailiffFee;
import be.ligneclaire.core.rules.latepayment.BailiffTariff2023;
import be.ligneclaire.core.rules.latepayment.BailiffTariff2025;
import be.ligneclaire.core.rules.latepayment.LateInterest;
import be.ligneclaire.core.rules.latepayment.LateInterest.Payment;
import be.ligneclaire.core.rules.latepayment.LumpSumIndemnity;
import be.ligneclaire.core.rules.latepayment.ReminderFee;
import be.ligneclaire.core.rules.latepayment.Reminders;
import be.ligneclaire.core.rules.latepayment.ThirdPartyRecovery;
import be.ligneclaire.core.rules.suspension.LimitOrSuspend;
import be.ligneclaire.core.rules.suspension.Reactivation;
import be.ligneclaire.core.rules.suspension.TerminationForNonPayment;
import be.ligneclaire.core.rules.suspension.Warnings;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.time.Brussels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// What late payment costs and leads to.
final class CollectionsAnswers {

    private CollectionsAnswers() {}

    static Answer reminders(Case asked) {
        var due = PaymentAnswers.due(asked, "invoice_method");
        var first = Reminders.firstAfter(asked.edition(), due.value());
        return Answer.of(first).with("due", due.value()).with("earliest_first_reminder_after", first.value());
    }

    static Answer reminderFee(Case asked) {
        var given = asked.given();
        var sent = given.count("reminders_sent", Reminders.maximum(asked.edition()));
        var total = ReminderFee.total(asked.edition(), sent);
        var fees = ReminderFee.each(asked.edition(), sent);
        var facts = reminderFacts(given);
        var cap = asked.law().map(view -> StatutoryCaps.reminderFee(view, fees, facts));
        var charged = asked.law()
                .map(view -> StatutoryCaps.reminderFees(view, fees, facts))
                .orElse(fees);
        var answer = Caps.apply(
                Answer.of(total)
                        .with("fees", charged)
                        .with("total", total.amount())
                        .with("fifth_reminder", "refused"),
                cap,
                "total");
        if (given.mentions("invoice_open")) {
            answer.with(
                    "total_due_without_interest", given.money("invoice_open").plus(Euro.sum(charged)));
        }
        return answer;
    }

    private static ReminderFacts reminderFacts(Given given) {
        var before = given.mentions("due_dates_reminded_before")
                ? OptionalInt.of(given.count("due_dates_reminded_before", 366))
                : OptionalInt.empty();
        var postage = given.moneyOrZero("postage");
        if (postage.isNegative()) {
            throw Refusal.invalid("postage", "negative");
        }
        return new ReminderFacts(before, postage);
    }

    static Answer interest(Case asked) {
        var given = asked.given();
        var principal = given.money("principal");
        var due = given.date("due");
        var payments = new ArrayList<Payment>();
        if (given.mentions("payments")) {
            given.objects("payments")
                    .forEach(payment -> payments.add(new Payment(payment.date("date"), payment.money("amount"))));
        }
        if (given.has("paid") || !given.mentions("payments")) {
            var settled = LateInterest.settledOn(principal, payments);
            var paid = given.date("paid");
            if (settled.isEmpty()) {
                var before = Euro.sum(payments.stream().map(Payment::amount).toList());
                payments.add(new Payment(paid, principal.minus(before)));
            }
        }
        var until = LateInterest.settledOn(principal, payments)
                .orElseThrow(() -> Refusal.invalid("payments", "not-settled"));
        var rate = rate(given);
        var interest = LateInterest.of(asked.edition(), principal, due, payments, until, rate);
        var amount = interest.amount().amount();
        var cap = asked.law()
                .map(view -> StatutoryCaps.interest(
                        view, amount, principal, allowedFrom(given, view, due), payments, until, rate));
        return Caps.apply(
                Answer.of(interest.amount())
                        .with("started_months", interest.startedMonths())
                        .with("interest", amount),
                cap,
                "interest");
    }

    /// The day after the due date or, where the first reminder is given, the end of the waiting time if
    /// that is later.
    private static LocalDate allowedFrom(Given given, LegalView view, LocalDate due) {
        var dayAfter = due.plusDays(1);
        return given.dateIfAny("first_reminder")
                .map(day -> StatutoryCaps.costsFrom(view, day, given.flagOr("reminder_by_post", false)))
                .filter(day -> day.isAfter(dayAfter))
                .orElse(dayAfter);
    }

    private static Function<LocalDate, BigDecimal> rate(Given given) {
        if (given.mentions("rates")) {
            var rates = given.object("rates");
            var byYear = new HashMap<Integer, BigDecimal>();
            for (var year : rates.keys()) {
                if (year.matches("\\d{4}")) {
                    byYear.put(Integer.valueOf(year), rates.decimal(year));
                }
            }
            return day -> {
                var rate = byYear.get(day.getYear());
                if (rate == null) {
                    throw Refusal.invalid("rates", "no-rate", Integer.toString(day.getYear()));
                }
                return rate;
            };
        }
        var rate = given.decimal("legal_rate_percent");
        return day -> rate;
    }

    static Answer indemnity(Case asked) {
        var given = asked.given();
        var unpaid = given.money("unpaid_principal");
        var indemnity = LumpSumIndemnity.on(asked.edition(), unpaid);
        var cap =
                asked.law().map(view -> StatutoryCaps.lumpSum(view, indemnity.amount(), unpaid, waiting(given, view)));
        return Caps.apply(Answer.of(indemnity).with("indemnity", indemnity.amount()), cap, "indemnity");
    }

    private static boolean waiting(Given given, LegalView view) {
        return given.has("first_reminder")
                && given.has("booked_on")
                && given.date("booked_on")
                        .isBefore(StatutoryCaps.costsFrom(
                                view, given.date("first_reminder"), given.flagOr("reminder_by_post", false)));
    }

    static Answer acceleration(Case asked) {
        var given = asked.given();
        var plan = given.objects("plan").stream()
                .map(part ->
                        new Acceleration.Instalment(part.date("due"), part.money("amount"), part.dateIfAny("paid")))
                .toList();
        var due = Acceleration.dueNow(asked.edition(), plan, given.date("today"));
        return Answer.of(due).with("due_now", due.amount());
    }

    static Answer thirdParty(Case asked) {
        var sent = asked.given().count("reminders_sent", Reminders.maximum(asked.edition()));
        var allowed = ThirdPartyRecovery.allowed(asked.edition(), sent);
        return Answer.of(allowed).with("handover_allowed", allowed.value());
    }

    static Answer warnings(Case asked) {
        var given = asked.given();
        var allowed = Warnings.limitationAllowed(
                asked.edition(), given.count("warnings_sent"), channels(asked), given.flag("period_over"));
        return Answer.of(allowed).with("limitation_allowed", allowed.value());
    }

    private static Set<Warnings.Channel> channels(Case asked) {
        var given = asked.given();
        var channels = new HashSet<Warnings.Channel>();
        if (given.has("channels")) {
            given.texts("channels", "text").forEach(word -> channels.add(channel("channels", word)));
        }
        if (given.has("channel")) {
            channels.add(channel("channel", given.text("channel")));
        }
        if (!given.has("channels") && !given.has("channel")) {
            switch (Warnings.channelsNeeded(asked.edition())) {
                case "both" -> given.texts("channels", "text");
                case "either" -> given.text("channel");
                default -> {}
            }
        }
        return channels;
    }

    private static Warnings.Channel channel(String key, String word) {
        return switch (word) {
            case "e-mail" -> Warnings.Channel.E_MAIL;
            case "sms" -> Warnings.Channel.SMS;
            default -> throw Refusal.invalid(key, "choice", "e-mail, sms");
        };
    }

    static Answer limitOrSuspend(Case asked) {
        var given = asked.given();
        var plan = given.flagOr("plan_requested_in_time", false);
        var forAmount = LimitOrSuspend.forAmount(
                asked.edition(),
                given.money("open"),
                given.moneyOrZero("disputed_validly"),
                plan && !given.mentions("warnings_done") ? 0 : given.count("warnings_done"),
                plan && !given.mentions("period_over") ? false : given.flag("period_over"),
                plan);
        return Answer.of(forAmount)
                .with("limitation_allowed", forAmount.value().isPresent())
                .with("for_amount", forAmount.value());
    }

    static Answer reactivation(Case asked) {
        var by = Reactivation.by(asked.edition(), asked.given().instant("paid_booked"));
        return Answer.of(by).with("reactivate_by", Brussels.text(by.value()));
    }

    static Answer termination(Case asked) {
        var given = asked.given();
        var allowed = TerminationForNonPayment.allowed(
                asked.edition(),
                given.count("reminders_sent", Reminders.maximum(asked.edition())),
                given.flag("termination_warning"),
                given.flag("period_over"));
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer bailiff2023(Case asked) {
        var given = asked.given();
        var edition = asked.edition();
        return bailiff(
                asked,
                switch (given.choice(
                        "act",
                        "formal notice",
                        "collection fee",
                        "fee on instalment",
                        "research",
                        "research with register")) {
                    case "formal notice" -> BailiffTariff2023.formalNotice(edition, given.money("amount"));
                    case "collection fee" ->
                        BailiffTariff2023.collection(edition, given.money("principal_and_interest"));
                    case "fee on instalment" -> BailiffTariff2023.instalment(edition, given.money("instalment"));
                    case "research" -> BailiffTariff2023.research(edition, false);
                    default -> BailiffTariff2023.research(edition, true);
                });
    }

    static Answer bailiff2025(Case asked) {
        var given = asked.given();
        var edition = asked.edition();
        return bailiff(
                asked,
                switch (given.choice("act", "formal notice", "fee on instalment", "research")) {
                    case "formal notice" -> BailiffTariff2025.formalNotice(edition);
                    case "fee on instalment" -> BailiffTariff2025.instalment(edition, given.money("instalment"));
                    default -> BailiffTariff2025.research(edition);
                });
    }

    private static Answer bailiff(Case asked, Finding<BailiffFee> fee) {
        var cap =
                asked.law().map(view -> StatutoryCaps.bailiff(view, fee.value().gross()));
        return Caps.apply(
                Answer.of(fee)
                        .with("net", fee.value().net())
                        .with("gross", fee.value().gross()),
                cap,
                "net",
                "gross");
    }
}

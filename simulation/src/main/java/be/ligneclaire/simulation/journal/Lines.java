package be.ligneclaire.simulation.journal;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.MessageSent;
import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.payments.Payments.PaymentBooked;
import be.ligneclaire.platform.payments.Payments.RefundPaid;
import be.ligneclaire.platform.subscription.Subscriptions.ContractEnded;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.PlanChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.tasks.Tasks.TaskOpened;
import be.ligneclaire.platform.usage.UsageLimits.UsageBlocked;
import be.ligneclaire.platform.usage.UsageLimits.UsageUnblocked;
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import be.ligneclaire.simulation.stage.Cast;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Stage.Refusal;
import be.ligneclaire.simulation.stories.Story;
import java.time.Instant;
import java.util.List;

/// Turns news into lines of the journal.
public final class Lines {

    private final Rooms rooms;
    private final AgreementLines agreements;
    private final MoneyLines money;

    public Lines(Rooms rooms) {
        this.rooms = rooms;
        this.agreements = new AgreementLines(rooms.subscriptions());
        this.money = new MoneyLines(rooms.billing());
    }

    /// The lines of one piece of news; none for news that the journal does not tell.
    List<String> of(Instant at, Object news, Cast cast) {
        return lines(at, news, cast).stream().map(Line::json).toList();
    }

    private List<Line> lines(Instant at, Object news, Cast cast) {
        return switch (news) {
            case OrderAccepted order -> List.of(agreements.of(at, order, cast));
            case OrderRefused order -> List.of(AgreementLines.of(at, order, cast));
            case ContractStarted contract -> List.of(AgreementLines.of(at, contract, cast));
            case ContractEnded contract -> List.of(AgreementLines.of(at, contract, cast));
            case ServiceChanged service -> List.of(AgreementLines.of(at, service, cast));
            case PlanChanged plan -> List.of(AgreementLines.of(at, plan, cast));
            case UsageImported usage -> List.of(MoneyLines.of(at, usage));
            case UsageBlocked block -> List.of(blocked(at, block, cast));
            case UsageUnblocked block -> List.of(unblocked(at, block, cast));
            case ChargeArose charge -> List.of(MoneyLines.of(at, charge, cast));
            case CreditNoteIssued issued -> money.of(at, issued, cast);
            case InvoicesIssued issued -> money.of(at, issued, cast);
            case PaymentBooked payment -> List.of(MoneyLines.of(at, payment, cast));
            case RefundPaid refund -> List.of(MoneyLines.of(at, refund, cast));
            case MessageSent sent -> List.of(message(at, sent, cast));
            case TaskOpened task -> List.of(task(at, task, cast));
            case Refusal refusal -> List.of(refused(at, refusal));
            default -> List.of();
        };
    }

    /// The first line.
    public String started(Story story) {
        return Line.at(story.start(), "story-started")
                .with("title", story.title())
                .with("regime", story.regime().word())
                .json();
    }

    /// The last line: what everyone owes or has left.
    public String ended(Instant at, Cast cast) {
        return Line.at(at, "story-ended")
                .with(
                        "customers",
                        cast.customers().stream()
                                .map(name -> account(name, cast))
                                .toList())
                .json();
    }

    private Line account(String name, Cast cast) {
        var account = cast.customer(name).accountId();
        return Line.part()
                .with("customer", name)
                .with("balance", rooms.ledger().balance(account))
                .with(
                        "open_invoices",
                        rooms.payments().openInvoices(account).stream()
                                .map(open -> Line.part()
                                        .with("number", open.number())
                                        .with("open", open.open()))
                                .toList())
                .with("credit", rooms.payments().credit(account));
    }

    private static Line message(Instant at, MessageSent sent, Cast cast) {
        var message = sent.message();
        return Line.at(at, "message-sent")
                .with("to", message.to())
                .with("channel", message.channel().word())
                .with("template", message.template())
                .with("language", message.language().code())
                .with("about", about(message.about(), cast));
    }

    private static String about(About about, Cast cast) {
        return switch (about.kind()) {
            case "order" -> cast.order(Long.parseLong(about.key()));
            case "contract" -> cast.contract(Long.parseLong(about.key()));
            case "item" -> cast.item(Long.parseLong(about.key()));
            case "service" -> cast.service(Long.parseLong(about.key()));
            case "task" -> cast.task(Long.parseLong(about.key()));
            case "account" -> cast.customerOf(Long.parseLong(about.key()));
            default -> about.key();
        };
    }

    private static Line blocked(Instant at, UsageBlocked block, Cast cast) {
        return Line.at(at, "usage-blocked")
                .with("item", cast.service(block.serviceId()))
                .with("what_for", block.what())
                .by(block.rule(), block.edition());
    }

    private static Line unblocked(Instant at, UsageUnblocked block, Cast cast) {
        return Line.at(at, "usage-unblocked")
                .with("item", cast.service(block.serviceId()))
                .with("what_for", block.what())
                .by(block.rule(), block.edition());
    }

    private static Line task(Instant at, TaskOpened task, Cast cast) {
        return Line.at(at, "task-opened")
                .with("task", cast.task(task.task()))
                .with("kind", task.rule().id())
                .with("customer", cast.customerOf(task.accountId()))
                .by(task.rule(), task.edition());
    }

    private static Line refused(Instant at, Refusal refusal) {
        return Line.at(at, "refused")
                .with("step", refusal.step())
                .with("reason", refusal.reason())
                .by(refusal.rule(), refusal.edition());
    }
}

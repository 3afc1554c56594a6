package be.ligneclaire.simulation.journal;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
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
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import be.ligneclaire.simulation.stage.Cast;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Stage.Refusal;
import be.ligneclaire.simulation.stories.Story;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns news into lines of the journal, one kind after the other.
public final class Lines {

    private final Rooms rooms;

    public Lines(Rooms rooms) {
        this.rooms = rooms;
    }

    /// The lines of one piece of news; none for news that the journal does not tell.
    List<String> of(Instant at, Object news, Cast cast) {
        return switch (news) {
            case OrderAccepted order -> orderAccepted(at, order, cast);
            case OrderRefused order ->
                one(Line.at(at, "order-refused")
                        .with("order", cast.order(order.orderId()))
                        .with("customer", cast.customerOf(order.accountId()))
                        .with("reason", order.reason())
                        .by(order.rule(), order.edition()));
            case ContractStarted contract ->
                one(Line.at(at, "contract-started")
                        .with("contract", cast.contract(contract.contractId()))
                        .with("items", items(contract.itemIds(), cast))
                        .with("date", contract.date())
                        .with("reason", contract.reason())
                        .by(contract.rule(), contract.edition()));
            case ContractEnded contract ->
                one(Line.at(at, "contract-ended")
                        .with("contract", cast.contract(contract.contractId()))
                        .with("items", items(contract.itemIds(), cast))
                        .with("date", contract.date())
                        .with("reason", contract.reason())
                        .by(contract.rule(), contract.edition()));
            case ServiceChanged service ->
                one(Line.at(at, "service-changed")
                        .with("item", cast.service(service.serviceId()))
                        .with("from", service.from().word())
                        .with("to", service.to().word())
                        .with("reason", service.reason())
                        .by(service.rule(), service.edition()));
            case PlanChanged plan ->
                one(Line.at(at, "plan-changed")
                        .with("item", cast.service(plan.serviceId()))
                        .with("from", plan.fromOffer())
                        .with("to", plan.toOffer())
                        .with("effective", plan.effective())
                        .by(plan.rule(), plan.edition()));
            case UsageImported usage ->
                one(Line.at(at, "usage-imported")
                        .with("accepted", usage.accepted())
                        .with("duplicate", usage.duplicate())
                        .with("rejected", usage.rejected())
                        .with("charged", TenDecimals.text(usage.charged())));
            case ChargeArose charge ->
                one(Line.at(at, "charge-arose")
                        .with("customer", cast.customerOf(charge.accountId()))
                        .withOptional("item", charge.itemId().map(cast::item))
                        .with("kind", charge.kind().word())
                        .with("amount", charge.reckoning().amount())
                        .because(charge.reckoning().why()));
            case InvoicesIssued issued -> invoices(at, issued, cast);
            case PaymentBooked payment ->
                one(Line.at(at, "payment-booked")
                        .with("customer", cast.customerOf(payment.accountId()))
                        .with("method", payment.method().word())
                        .with("amount", payment.amount())
                        .with(
                                "allocations",
                                payment.allocations().stream()
                                        .map(part -> Line.part()
                                                .with("invoice", part.invoice())
                                                .with("amount", part.amount())
                                                .with("to", part.to().name().toLowerCase(Locale.ROOT)))
                                        .toList())
                        .with("credit_left", payment.creditLeft())
                        .by(RuleId.PAYMENTS_ALLOCATION, payment.edition()));
            case RefundPaid refund ->
                one(Line.at(at, "refund-paid")
                        .with("customer", cast.customerOf(refund.accountId()))
                        .with("amount", refund.amount())
                        .with("reason", refund.reason())
                        .by(refund.rule(), refund.edition()));
            case MessageSent sent -> one(message(at, sent, cast));
            case TaskOpened task ->
                one(Line.at(at, "task-opened")
                        .with("task", cast.task(task.task()))
                        .with("kind", task.rule().id())
                        .with("customer", cast.customerOf(task.accountId()))
                        .by(task.rule(), task.edition()));
            case Refusal refusal ->
                one(Line.at(at, "refused")
                        .with("step", refusal.step())
                        .with("reason", refusal.reason())
                        .by(refusal.rule(), refusal.edition()));
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

    private List<String> orderAccepted(Instant at, OrderAccepted order, Cast cast) {
        var agreed = rooms.subscriptions().itemsOf(order.accountId());
        cast.accepted(
                order.orderId(),
                order.itemIds().stream()
                        .flatMap(id -> agreed.stream().filter(item -> item.itemId() == id))
                        .toList());
        return one(Line.at(at, "order-accepted")
                .with("order", cast.order(order.orderId()))
                .with("customer", cast.customerOf(order.accountId()))
                .with("contract", cast.contract(order.contractId()))
                .by(order.rule(), order.edition()));
    }

    private List<String> invoices(Instant at, InvoicesIssued issued, Cast cast) {
        return rooms.billing().issued(issued.day(), issued.from(), issued.to()).stream()
                .flatMap(invoice -> rooms.billing().byNumber(invoice.number()).stream())
                .map(invoice -> invoice(at, invoice, cast).json())
                .toList();
    }

    private static Line invoice(Instant at, Billing.InvoiceWithLines whole, Cast cast) {
        var invoice = whole.invoice();
        var isCredit = invoice.kind() == DocumentKind.CREDIT_NOTE;
        var line = Line.at(at, isCredit ? "credit-note-issued" : "invoice-issued")
                .with("customer", cast.customerOf(invoice.accountId()))
                .with("number", invoice.number())
                .with("issued", invoice.issued())
                .withNullable("due", invoice.due())
                .with("total", invoice.total())
                .with("total_excl_vat", invoice.totalExclVat())
                .with("vat", invoice.vat())
                .with("structured_communication", printed(invoice.structuredCommunication()))
                .with(
                        "lines",
                        whole.lines().stream()
                                .map(one -> invoiceLine(one, cast))
                                .toList());
        whole.lines().stream()
                .map(Billing.Line::edition)
                .findFirst()
                .flatMap(Edition::of)
                .ifPresent(edition ->
                        line.by(isCredit ? RuleId.BILLING_CREDIT_NOTES : RuleId.BILLING_INVOICE_COMPOSITION, edition));
        return line;
    }

    private static Line invoiceLine(Billing.Line line, Cast cast) {
        var item = line.serviceId().isPresent()
                ? Optional.of(cast.service(line.serviceId().getAsLong()))
                : line.itemId().stream().mapToObj(cast::item).findFirst();
        return Line.part()
                .withOptional("item", item)
                .with("text", line.text())
                .withOptional(
                        "period",
                        line.period()
                                .map(days -> List.of(
                                        days.getStart().toString(),
                                        days.getEnd().toString())))
                .withOptional("quantity", line.quantity().stream().boxed().findFirst())
                .with("amount", line.amount())
                .with("kind", line.kind().word())
                .by(line.rule(), line.edition(), line.clauses())
                .figures(line.figures())
                .with("formula", line.formula());
    }

    private static Line message(Instant at, MessageSent sent, Cast cast) {
        var message = sent.message();
        return Line.at(at, "message-sent")
                .with("to", message.to())
                .with("channel", message.channel().word())
                .with("template", message.template())
                .with("language", message.language().code())
                .with("about", about(message.about().kind(), message.about().key(), cast));
    }

    private static String about(String kind, String key, Cast cast) {
        return switch (kind) {
            case "order" -> cast.order(Long.parseLong(key));
            case "contract" -> cast.contract(Long.parseLong(key));
            case "item" -> cast.item(Long.parseLong(key));
            case "service" -> cast.service(Long.parseLong(key));
            case "task" -> cast.task(Long.parseLong(key));
            case "account" -> cast.customerOf(Long.parseLong(key));
            default -> key;
        };
    }

    private static List<String> items(List<Long> ids, Cast cast) {
        return ids.stream().map(cast::item).toList();
    }

    /// `+++090/9337/55493+++`.
    private static String printed(String digits) {
        return "+++%s/%s/%s+++".formatted(digits.substring(0, 3), digits.substring(3, 7), digits.substring(7));
    }

    private static List<String> one(Line line) {
        return List.of(line.json());
    }
}

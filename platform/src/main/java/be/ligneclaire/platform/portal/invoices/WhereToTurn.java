package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rules.dispute.InvoiceDispute;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Contest;
import be.ligneclaire.platform.portal.invoices.InvoiceView.EasySwitch;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Foot;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Mediator;
import be.ligneclaire.platform.portal.invoices.InvoiceView.SwitchId;
import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.usage.CheapestViews;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The foot of an invoice: which plan would have been cheapest, until when and where to contest it, who mediates, and
/// what another operator asks
/// for when the customer leaves.
@Component
class WhereToTurn {

    private static final String MEDIATION = "care.mediation";
    private static final String EASY_SWITCH = "ordering.easy-switch-mandate";

    private final CheapestViews cheapest;
    private final PageWords words;
    private final Operator operator;

    WhereToTurn(CheapestViews cheapest, PageWords words, Operator operator) {
        this.cheapest = cheapest;
        this.words = words;
        this.operator = operator;
    }

    /// @param items what the account has, by key
    Foot of(Language language, InvoiceWithLines document, PayMethod paysBy, Map<Long, Item> items) {
        var invoice = document.invoice();
        return new Foot(
                cheapest.onBill(language, invoice.accountId(), invoice.issued()),
                contest(language, invoice, paysBy),
                mediator(language, invoice.edition()),
                easySwitch(language, invoice.edition(), document.lines(), items));
    }

    /// By the rule of the invoice's own edition: received on the day of issue, by e-mail, and debited on the
    /// due date, where it is.
    private Contest contest(Language language, Invoice invoice, PayMethod paysBy) {
        var debited = paysBy == PayMethod.DIRECT_DEBIT ? invoice.due() : Optional.<LocalDate>empty();
        var last = InvoiceDispute.lastDay(invoice.edition(), invoice.issued(), debited);
        var key = debited.isPresent() ? "invoice.contest.debited" : "invoice.contest.received";
        return new Contest(
                words.of(language, key, new PageFormats(language).date(last.value())),
                words.of(language, "invoice.contest.how", operator.phone(), operator.email()),
                words.sum(language, last.why().formula()),
                clauses(language, invoice.edition(), last.rule().id()));
    }

    /// The address of the newest edition, for everyone (`care.mediation`).
    private static Mediator mediator(Language language, Edition edition) {
        var known = Edition.newest().parameters(MEDIATION);
        return new Mediator(
                known.getOrDefault("address." + language.code(), ""),
                known.getOrDefault("phone", "").replace(' ', '\u00a0'),
                known.getOrDefault("web", ""),
                clauses(language, edition, MEDIATION));
    }

    /// A number for each fixed connection on the invoice: its identifier, which is what the old operator
    /// finds it by. A package's Internet and television are one connection.
    private Optional<EasySwitch> easySwitch(
            Language language, Edition edition, List<Line> lines, Map<Long, Item> items) {
        var ids = lines.stream()
                .flatMapToLong(line -> line.itemId().stream())
                .distinct()
                .mapToObj(items::get)
                .flatMap(item -> Optional.ofNullable(item).stream())
                .flatMap(item -> connection(item).stream()
                        .map(line -> new SwitchId(words.product(language, item.product()), line.identifier())))
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new EasySwitch(ids, clauses(language, edition, EASY_SWITCH)));
    }

    private static Optional<ServiceLine> connection(Item item) {
        return service(item, Service.INTERNET).or(() -> service(item, Service.TV));
    }

    private static Optional<ServiceLine> service(Item item, Service service) {
        return item.services().stream()
                .filter(line -> line.service() == service)
                .findFirst();
    }

    private static List<Clauses.Ref> clauses(Language language, Edition edition, String rule) {
        return Clauses.of(language, edition.code(), edition.clauses(rule));
    }
}

package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.ThirdPartyMention;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.InvoiceState;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Group;
import be.ligneclaire.platform.portal.invoices.InvoiceView.PayView;
import be.ligneclaire.platform.portal.invoices.InvoiceView.VatRow;
import be.ligneclaire.platform.portal.page.Operator;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page of an invoice from what was stored with it.
@Component
class InvoiceViews {

    private final Billing billing;
    private final Subscriptions subscriptions;
    private final Payments payments;
    private final LineReasons explanations;
    private final ChangesInWords changes;
    private final InvoiceStates states;
    private final PageWords words;
    private final Operator operator;

    InvoiceViews(
            Billing billing,
            Subscriptions subscriptions,
            Payments payments,
            LineReasons explanations,
            ChangesInWords changes,
            InvoiceStates states,
            PageWords words,
            Operator operator) {
        this.billing = billing;
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.explanations = explanations;
        this.changes = changes;
        this.states = states;
        this.words = words;
        this.operator = operator;
    }

    InvoiceView of(Language language, Visitor visitor, InvoiceWithLines document) {
        var formats = new PageFormats(language);
        var invoice = document.invoice();
        Map<Long, Item> items = subscriptions.itemsOf(visitor.accountId()).stream()
                .collect(Collectors.toMap(Item::itemId, Function.identity()));
        var open = payments.openInvoices(visitor.accountId()).stream()
                .filter(candidate -> candidate.number().equals(invoice.number()))
                .findFirst();
        return new InvoiceView(
                "/" + language.code() + "/my/invoices/" + invoice.publicId(),
                invoice.kind() == DocumentKind.CREDIT_NOTE,
                formats.month(invoice.month()),
                invoice.number(),
                formats.date(invoice.issued()),
                invoice.due().map(formats::date).orElse(""),
                formats.money(invoice.total()),
                state(language, visitor.accountId(), invoice, open),
                invoice.language() == language
                        ? Optional.empty()
                        : Optional.of(invoice.language().code()),
                billing.whatChanged(document).map(comparison -> changes.of(language, comparison, items)),
                groups(language, items, document.lines()),
                vat(language, document),
                thirdParties(language, document),
                open.map(unpaid -> pay(formats, invoice, unpaid)));
    }

    private InvoiceListView.State state(Language language, long account, Invoice invoice, Optional<OpenInvoice> open) {
        Map<String, InvoiceState> known =
                payments.states(account).stream().collect(Collectors.toMap(InvoiceState::number, Function.identity()));
        Map<String, OpenInvoice> unpaid =
                open.stream().collect(Collectors.toMap(OpenInvoice::number, Function.identity()));
        return states.of(language, invoice, known, unpaid);
    }

    private PayView pay(PageFormats formats, Invoice invoice, OpenInvoice unpaid) {
        return new PayView(
                formats.money(unpaid.open()),
                formats.date(unpaid.due()),
                operator.iban(),
                operator.name(),
                formats.structuredCommunication(invoice.structuredCommunication()),
                unpaid.overdue());
    }

    private static Optional<String> thirdParties(Language language, InvoiceWithLines document) {
        return document.lines().stream()
                .filter(line -> line.kind() == LineKind.THIRD_PARTY)
                .findFirst()
                .map(_ -> ThirdPartyMention.in(document.invoice().edition(), language)
                        .value());
    }

    private List<Group> groups(Language language, Map<Long, Item> items, List<Line> lines) {
        var byItem = new LinkedHashMap<OptionalLong, List<Line>>();
        lines.forEach(line ->
                byItem.computeIfAbsent(line.itemId(), _ -> new ArrayList<>()).add(line));
        return byItem.entrySet().stream()
                .map(entry -> group(language, item(entry.getKey(), items), entry.getValue()))
                .toList();
    }

    private static Optional<Item> item(OptionalLong id, Map<Long, Item> items) {
        return id.isPresent() ? Optional.ofNullable(items.get(id.getAsLong())) : Optional.empty();
    }

    private Group group(Language language, Optional<Item> item, List<Line> lines) {
        var formats = new PageFormats(language);
        var name = item.map(known -> words.product(language, known.product()))
                .orElseGet(() -> lines.getFirst().itemId().isPresent()
                        ? words.product(language, lines.getFirst().product())
                        : words.of(language, "invoice.group.account"));
        var numbers = item.stream()
                .flatMap(known -> known.services().stream())
                .map(ServiceLine::identifier)
                .map(formats::line)
                .distinct()
                .collect(Collectors.joining(" · "));
        var subtotal = Euro.sum(lines.stream().map(Line::amount).toList());
        return new Group(
                name,
                numbers,
                formats.money(subtotal),
                lines.stream().map(line -> line(language, formats, line)).toList());
    }

    private InvoiceView.Line line(Language language, PageFormats formats, Line line) {
        var period = line.period().map(formats::period).orElse("");
        var quantity = line.quantity().isPresent()
                ? quantity(
                        language,
                        formats,
                        line.quantity().getAsLong(),
                        line.unit().orElse(""))
                : "";
        var detail = period.isEmpty() || quantity.isEmpty() ? period + quantity : period + " · " + quantity;
        return new InvoiceView.Line(
                line.position(),
                line.text(),
                detail,
                words.of(language, "line.kind." + line.kind().word()),
                formats.money(line.amount()),
                explanations.of(language, line));
    }

    private String quantity(Language language, PageFormats formats, long quantity, String unit) {
        return switch (unit) {
            case "kilobyte" -> formats.data(quantity);
            case "second" -> formats.seconds(quantity);
            case "" -> formats.number(quantity);
            default ->
                formats.number(quantity) + "\u00a0"
                        + words.find(language, "unit." + unit, quantity).orElse(unit);
        };
    }

    /// The three figures of `contracts.md` §3 as billing stored them, and what carries no VAT beside them.
    private List<VatRow> vat(Language language, InvoiceWithLines document) {
        var formats = new PageFormats(language);
        var invoice = document.invoice();
        var untaxed = Euro.sum(document.lines().stream()
                .filter(line -> !line.kind().taxed())
                .map(Line::amount)
                .toList());
        var rows = new ArrayList<VatRow>();
        rows.add(new VatRow(
                words.of(language, "invoice.vat.rate"),
                formats.money(invoice.totalExclVat().minus(untaxed)),
                formats.money(invoice.vat()),
                formats.money(invoice.total().minus(untaxed))));
        if (!untaxed.isZero()) {
            rows.add(new VatRow(
                    words.of(language, "invoice.vat.none"),
                    formats.money(untaxed),
                    formats.money(Euro.ZERO),
                    formats.money(untaxed)));
        }
        return rows;
    }
}

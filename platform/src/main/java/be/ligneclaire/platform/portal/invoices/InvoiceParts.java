package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.ThirdPartyMention;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Group;
import be.ligneclaire.platform.portal.invoices.InvoiceView.VatRow;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
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
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// What an invoice and a preview of one show alike: lines by product with their reasons, and the VAT.
@Component
class InvoiceParts {

    private final Subscriptions subscriptions;
    private final LineReasons explanations;
    private final PageWords words;

    InvoiceParts(Subscriptions subscriptions, LineReasons explanations, PageWords words) {
        this.subscriptions = subscriptions;
        this.explanations = explanations;
        this.words = words;
    }

    /// What has to be said beside services of third parties, when there are any.
    static Optional<String> thirdParties(Language language, Edition edition, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.THIRD_PARTY)
                .findFirst()
                .map(_ -> ThirdPartyMention.in(edition, language).value());
    }

    /// What an account has, by key.
    Map<Long, Item> items(long account) {
        return subscriptions.itemsOf(account).stream().collect(Collectors.toMap(Item::itemId, Function.identity()));
    }

    /// The lines by product, in order.
    List<Group> groups(Language language, Map<Long, Item> items, List<Line> lines) {
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
    List<VatRow> vat(Language language, Money totalExclVat, Money vat, List<Line> lines) {
        var formats = new PageFormats(language);
        var untaxed = Euro.sum(lines.stream()
                .filter(line -> !line.kind().taxed())
                .map(Line::amount)
                .toList());
        var rows = new ArrayList<VatRow>();
        rows.add(new VatRow(
                words.of(language, "invoice.vat.rate"),
                formats.money(totalExclVat.minus(untaxed)),
                formats.money(vat),
                formats.money(totalExclVat.plus(vat).minus(untaxed))));
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

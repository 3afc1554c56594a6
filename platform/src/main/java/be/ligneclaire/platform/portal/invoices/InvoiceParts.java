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
import java.util.stream.Stream;
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

    /// The lines by product, in order; what is collected for third parties after them, in blocks of their own
    /// (`billing.third-party-services`).
    List<Group> groups(Language language, Map<Long, Item> items, List<Line> lines) {
        var blocks = new LinkedHashMap<Block, List<Line>>();
        Stream.concat(
                        lines.stream().filter(line -> line.kind() != LineKind.THIRD_PARTY),
                        lines.stream().filter(line -> line.kind() == LineKind.THIRD_PARTY))
                .forEach(line -> blocks.computeIfAbsent(Block.of(line), _ -> new ArrayList<>())
                        .add(line));
        return blocks.entrySet().stream()
                .map(entry -> group(language, entry.getKey(), items, entry.getValue()))
                .toList();
    }

    private record Block(OptionalLong itemId, boolean ofThirdParties) {

        static Block of(Line line) {
            return new Block(line.itemId(), line.kind() == LineKind.THIRD_PARTY);
        }
    }

    private Group group(Language language, Block block, Map<Long, Item> items, List<Line> lines) {
        var formats = new PageFormats(language);
        var item = block.itemId().isPresent()
                ? Optional.ofNullable(items.get(block.itemId().getAsLong()))
                : Optional.<Item>empty();
        var numbers = item.stream()
                .flatMap(known -> known.services().stream())
                .map(ServiceLine::identifier)
                .map(formats::line)
                .distinct()
                .collect(Collectors.joining(" · "));
        var subtotal = Euro.sum(lines.stream().map(Line::amount).toList());
        return new Group(
                name(language, block, item, lines),
                numbers,
                formats.money(subtotal),
                lines.stream().map(line -> line(language, formats, line)).toList());
    }

    private String name(Language language, Block block, Optional<Item> item, List<Line> lines) {
        if (block.ofThirdParties()) {
            return words.of(language, "invoice.group.third-party");
        }
        return item.map(Item::product)
                .or(() -> block.itemId().isPresent()
                        ? Optional.of(lines.getFirst().product())
                        : Optional.empty())
                .map(product -> words.product(language, product))
                .orElseGet(() -> words.of(language, "invoice.group.account"));
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
        var detail = Stream.concat(Stream.of(period, quantity), corrected(language, line))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new InvoiceView.Line(
                line.position(),
                line.text(),
                detail,
                words.of(language, "line.kind." + line.kind().word()),
                formats.money(line.amount()),
                explanations.of(language, line));
    }

    /// The invoice that a credit corrects, which a credit note has to name.
    private Stream<String> corrected(Language language, Line line) {
        return line.figures().stream()
                .filter(figure -> figure.name().equals("corrected_invoice"))
                .map(figure -> words.figure(language, figure.name()) + "\u00a0" + figure.value());
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

package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.Cause;
import be.ligneclaire.platform.billing.Billing.Change;
import be.ligneclaire.platform.billing.Billing.Comparison;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.portal.invoices.InvoiceView.ChangeRow;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Changes;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// «What changed» in words.
@Component
class ChangesInWords {

    private final PageWords words;

    ChangesInWords(PageWords words) {
        this.words = words;
    }

    Changes of(Language language, Comparison comparison, Map<Long, Item> items) {
        return of(language, comparison.before(), comparison.after().total(), comparison.changes(), items);
    }

    /// @param after the total of the later document
    Changes of(Language language, Invoice before, Money after, List<Change> changes, Map<Long, Item> items) {
        var formats = new PageFormats(language);
        return new Changes(
                formats.month(before.month()),
                "/" + language.code() + "/my/invoices/" + before.publicId(),
                formats.money(before.total()),
                formats.money(after),
                signed(formats, after.minus(before.total())),
                changes.stream()
                        .map(change -> new ChangeRow(
                                cause(language, change, items),
                                formats.money(change.before()),
                                formats.money(change.after()),
                                signed(formats, change.difference())))
                        .toList());
    }

    private String cause(Language language, Change change, Map<Long, Item> items) {
        var item = change.itemId().isPresent()
                ? Optional.ofNullable(items.get(change.itemId().getAsLong()))
                : Optional.<Item>empty();
        var about = change.product().isEmpty()
                ? item.map(Item::product).map(id -> words.product(language, id)).orElse("")
                : words.product(language, change.product());
        if (change.cause() == Cause.REPLACED) {
            return words.of(
                    language, "invoice.change.replaced", words.product(language, change.formerProduct()), about);
        }
        var key = "invoice.change."
                + change.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return about.isEmpty()
                ? words.of(language, key)
                : words.of(language, "invoice.change.about", words.of(language, key), about);
    }

    /// With a plus sign before what is more.
    private static String signed(PageFormats formats, Money amount) {
        return (amount.isPositive() ? "+" : "") + formats.money(amount);
    }
}

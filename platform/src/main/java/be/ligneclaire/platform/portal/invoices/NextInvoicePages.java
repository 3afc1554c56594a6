package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Preview;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The next invoice as it stands, from the same code as the bill run.
@Controller
class NextInvoicePages {

    private final Billing billing;
    private final Subscriptions subscriptions;
    private final InvoiceParts parts;
    private final ChangesInWords changes;
    private final BusinessTime time;

    NextInvoicePages(
            Billing billing,
            Subscriptions subscriptions,
            InvoiceParts parts,
            ChangesInWords changes,
            BusinessTime time) {
        this.billing = billing;
        this.subscriptions = subscriptions;
        this.parts = parts;
        this.changes = changes;
        this.time = time;
    }

    @GetMapping(Paths.MY + "/next-invoice")
    String page(Language language, Visitor visitor, Model model) {
        model.addAttribute(
                "invoice",
                billing.preview(visitor.accountId())
                        .map(preview -> view(language, visitor, preview))
                        .orElseGet(() -> nothing(language)));
        return "portal/next-invoice";
    }

    private NextInvoiceView view(Language language, Visitor visitor, Preview preview) {
        var formats = new PageFormats(language);
        Map<Long, Item> items = subscriptions.itemsOf(visitor.accountId()).stream()
                .collect(Collectors.toMap(Item::itemId, Function.identity()));
        return new NextInvoiceView(
                formats.date(preview.day()),
                month(formats, preview.day()),
                formats.money(preview.total()),
                preview.due().map(formats::date).orElse(""),
                preview.language() == language
                        ? Optional.empty()
                        : Optional.of(preview.language().code()),
                preview.last().map(last -> changes.of(language, last, preview.total(), preview.changes(), items)),
                parts.groups(language, items, preview.lines()),
                parts.vat(language, preview.totalExclVat(), preview.vat(), preview.lines()),
                InvoiceParts.thirdParties(language, preview.edition(), preview.lines()));
    }

    private NextInvoiceView nothing(Language language) {
        var formats = new PageFormats(language);
        var day = time.today().withDayOfMonth(1).plusMonths(1);
        return new NextInvoiceView(
                formats.date(day),
                month(formats, day),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// Called after the month that it closes, as a document that was sent is.
    private static String month(PageFormats formats, LocalDate day) {
        return formats.month(YearMonth.from(day).minusMonths(1));
    }
}

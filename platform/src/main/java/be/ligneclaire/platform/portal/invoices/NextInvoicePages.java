package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Preview;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The next invoice as it stands, from the same code as the bill run.
@Controller
class NextInvoicePages {

    private final Billing billing;
    private final InvoiceParts parts;
    private final ChangesInWords changes;

    NextInvoicePages(Billing billing, InvoiceParts parts, ChangesInWords changes) {
        this.billing = billing;
        this.parts = parts;
        this.changes = changes;
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
        var items = parts.items(visitor.accountId());
        return new NextInvoiceView(
                formats.date(preview.day()),
                month(formats, preview.day()),
                formats.money(preview.total()),
                preview.due().map(formats::date).orElse(""),
                preview.language() == language
                        ? Optional.empty()
                        : Optional.of(preview.language().code()),
                billing.whatWillChange(visitor.accountId(), preview)
                        .map(difference -> changes.of(
                                language, difference.before(), preview.total(), difference.changes(), items)),
                parts.groups(language, items, preview.lines()),
                parts.vat(language, preview.totalExclVat(), preview.vat(), preview.lines()),
                InvoiceParts.thirdParties(language, preview.edition(), preview.lines()));
    }

    private NextInvoiceView nothing(Language language) {
        var formats = new PageFormats(language);
        var day = billing.nextRun();
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

package be.ligneclaire.platform.portal.home;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.portal.home.HomeView.Due;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import java.util.List;
import org.springframework.stereotype.Component;

/// The amount due of the overview, with its date and the difference with the month before.
@Component
class AmountsDue {

    private final Billing billing;
    private final Payments payments;
    private final PageWords words;

    AmountsDue(Billing billing, Payments payments, PageWords words) {
        this.billing = billing;
        this.payments = payments;
        this.words = words;
    }

    Due of(Language language, long account) {
        var formats = new PageFormats(language);
        var open = payments.openInvoices(account);
        var invoices = billing.of(account).stream()
                .filter(document -> document.kind() == DocumentKind.INVOICE)
                .toList();
        if (open.isEmpty()) {
            return new Due("", nextBill(language), change(language, invoices), "", false, next(language, account));
        }
        var oldest = open.getFirst();
        var amount = Euro.sum(open.stream().map(OpenInvoice::open).toList());
        var date = formats.date(oldest.due());
        return new Due(
                formats.money(amount),
                words.of(language, oldest.overdue() ? "home.due.late" : "home.due.by", date),
                change(language, invoices),
                href(language, invoices, oldest),
                oldest.overdue(),
                next(language, account));
    }

    private String next(Language language, long account) {
        var formats = new PageFormats(language);
        return billing.preview(account)
                .map(preview -> words.of(
                        language, "home.next", formats.money(preview.total()), formats.shortDate(preview.day())))
                .orElse("");
    }

    private String nextBill(Language language) {
        return words.of(language, "home.due.next-bill", new PageFormats(language).date(billing.nextRun()));
    }

    private String change(Language language, List<Invoice> invoices) {
        if (invoices.size() < 2) {
            return "";
        }
        var formats = new PageFormats(language);
        var difference = invoices.get(0).total().minus(invoices.get(1).total());
        if (difference.isZero()) {
            return words.of(language, "home.change.same");
        }
        return words.of(
                language,
                difference.isPositive() ? "home.change.more" : "home.change.less",
                formats.money(difference.abs()));
    }

    private static String href(Language language, List<Invoice> invoices, OpenInvoice open) {
        return invoices.stream()
                .filter(invoice -> invoice.number().equals(open.number()))
                .findFirst()
                .map(invoice -> "/" + language.code() + "/my/invoices/" + invoice.publicId() + "#pay")
                .orElse("/" + language.code() + "/my/invoices");
    }
}

package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.EInvoices;
import be.ligneclaire.platform.portal.invoices.PdfPress.Attachment;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// An invoice on paper (`ux.md` §4): the same order and the same words as its page, in the language in which
/// it was sent, made when somebody asks for it: amounts and reasons from the stored lines, the customer's
/// name and address as they are today. A business finds the e-invoice within it.
@Component
class InvoicePdf {

    private final InvoiceViews views;
    private final TransferCodes codes;
    private final EInvoices eInvoices;
    private final PageWords words;
    private final ITemplateEngine templates;
    private final PdfPress press;
    private final Operator operator;

    InvoicePdf(
            InvoiceViews views,
            TransferCodes codes,
            EInvoices eInvoices,
            PageWords words,
            ITemplateEngine templates,
            PdfPress press,
            Operator operator) {
        this.views = views;
        this.codes = codes;
        this.eInvoices = eInvoices;
        this.words = words;
        this.templates = templates;
        this.press = press;
        this.operator = operator;
    }

    byte[] of(Visitor visitor, InvoiceWithLines document) {
        var invoice = document.invoice();
        var language = invoice.language();
        var customer = visitor.customer();
        var communication = new PageFormats(language).structuredCommunication(invoice.structuredCommunication());
        var context = new Context(language.locale());
        context.setVariables(Map.of(
                "lang",
                language.code(),
                "invoice",
                views.of(language, visitor, document),
                "customer",
                customer,
                "company",
                customer.companyNumber().map(InvoicePdf::vatNumber).orElse(""),
                "operator",
                operator,
                "communication",
                communication,
                "code",
                codes.of(invoice, invoice.total(), customer.paysBy())));
        return press.print(
                templates.process("portal/invoice-pdf", context),
                eInvoices.peppol(visitor.accountId(), invoice.publicId()).map(xml -> attachment(invoice, xml)));
    }

    /// `BE 0999.999.922`.
    private static String vatNumber(String company) {
        return "BE\u00a0" + company.replaceFirst("(\\d{4})(\\d{3})(\\d{3})", "$1.$2.$3");
    }

    private Attachment attachment(Invoice invoice, byte[] xml) {
        return new Attachment(
                invoice.number() + ".xml",
                "application/xml",
                words.of(invoice.language(), "invoice.e-invoice"),
                invoice.issued(),
                xml);
    }
}

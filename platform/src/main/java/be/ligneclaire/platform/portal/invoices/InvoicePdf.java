package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.visit.Visitor;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// An invoice on paper (`ux.md` §4): the same order and the same words as its page, in the language in which
/// it was sent, as PDF/A-3 that a screen reader can read (PDF/UA). It is made when somebody asks for it:
/// amounts and reasons from the stored lines, the customer's name and address as they are today.
@Component
class InvoicePdf {

    private static final String FONTS = "/liberation/LiberationSans-";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final InvoiceViews views;
    private final TransferCodes codes;
    private final ITemplateEngine templates;
    private final Operator operator;

    InvoicePdf(InvoiceViews views, TransferCodes codes, ITemplateEngine templates, Operator operator) {
        this.views = views;
        this.codes = codes;
        this.templates = templates;
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
                "operator",
                operator,
                "communication",
                communication,
                "code",
                codes.of(invoice, invoice.total(), customer.paysBy())));
        return pdf(templates.process("portal/invoice-pdf", context));
    }

    private static byte[] pdf(String page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, "https://invoice.invalid/");
        builder.withProducer("Ligne Claire");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> {
            var stream = InvoicePdf.class.getResourceAsStream(FONTS + style + ".ttf");
            if (stream == null) {
                throw new IllegalStateException("No font " + style);
            }
            return stream;
        };
    }
}
